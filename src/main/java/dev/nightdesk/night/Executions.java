package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.store.AdvisoryLock;
import dev.nightdesk.store.AnalysisStore.Failure;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.ExecutionStore.Step;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;

/// Executions past and present, as an operator asks for them.
public final class Executions {

    private final Desk desk;
    private final Stores stores;

    public Executions(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// How an execution stands. DEAD: its process has ended without a word.
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED,
        DEAD
    }

    /// One execution.
    ///
    /// @param ending empty while it runs or where its process died
    /// @param equation of its session; empty for other jobs than the nightly
    /// @param published whether its session is
    public record Row(
            long id,
            String job,
            String market,
            LocalDate session,
            Status status,
            Optional<Ending> ending,
            Optional<Instant> started,
            Optional<Instant> ended,
            Optional<CoverageEquation> equation,
            boolean published) {}

    /// Executions of a job, or all, newest first.
    public List<Row> all(Optional<String> job) {
        boolean atWork = atWork();
        return stores.executions().all().stream()
                .filter(execution -> job.isEmpty() || execution.job().equals(job.get()))
                .map(execution -> row(execution, atWork))
                .toList();
    }

    /// On PostgreSQL the lock tells whether a run is on; an H2 database that could be opened has
    /// none.
    private boolean atWork() {
        return desk.database().dialect() == Dialect.POSTGRESQL
                && AdvisoryLock.isHeld(desk.database());
    }

    private Row row(Execution execution, boolean atWork) {
        RunParameters run =
                RunParameters.of(execution.job(), stores.executions().parameters(execution.id()));
        boolean night = run.job().equals(RunParameters.NIGHTLY);
        Status status = status(execution, atWork);
        return new Row(
                execution.id(),
                run.job(),
                run.market().word(),
                run.session(),
                status,
                ending(execution, status),
                execution.started(),
                execution.ended(),
                night ? Optional.of(stores.nights().equation(run.session())) : Optional.empty(),
                night && stores.publications().find(run.session()).isPresent());
    }

    private static Optional<Ending> ending(Execution execution, Status status) {
        return status == Status.RUNNING || status == Status.DEAD
                ? Optional.empty()
                : Optional.of(
                        Nights.ending(
                                BatchStatus.valueOf(execution.status()), execution.exitCode()));
    }

    private static Status status(Execution execution, boolean atWork) {
        return switch (BatchStatus.valueOf(execution.status())) {
            case COMPLETED -> Status.COMPLETED;
            case STOPPED -> Status.STOPPED;
            case FAILED, ABANDONED, UNKNOWN -> Status.FAILED;
            case STARTING, STARTED, STOPPING -> atWork ? Status.RUNNING : Status.DEAD;
        };
    }

    /// The steps and partitions of an execution, in the order in which they began.
    ///
    /// @throws Refused if there is no such execution
    public List<Step> steps(long id) {
        one(id);
        return stores.executions().steps(id);
    }

    /// One execution.
    ///
    /// @throws Refused if there is no such execution
    public Row one(long id) {
        return all(Optional.empty()).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("there is no execution " + id, "nightdesk status"));
    }

    /// What went wrong in a night without stopping it.
    ///
    /// @param excluded listings left out, by reason
    /// @param quarantined reported actions not believed, by reason
    public record Troubles(
            LocalDate session,
            List<Failure> failures,
            List<Rejected> rejected,
            Map<String, Integer> excluded,
            Map<String, Integer> quarantined) {}

    /// The troubles of an execution's session, or of the last night's.
    public Troubles troubles(Optional<Long> id) {
        Row row = id.map(this::one).orElseGet(this::lastNight);
        LocalDate session = row.session();
        return new Troubles(
                session,
                stores.analyses().failures(session),
                stores.fetches()
                        .rejections(
                                RunParameters.of(
                                                row.job(), stores.executions().parameters(row.id()))
                                        .plan()),
                stores.nights().excludedByReason(session),
                stores.analyses().quarantinedByReason(session));
    }

    private Row lastNight() {
        return all(Optional.empty()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused("there is no execution yet", "nightdesk run nightly"));
    }
}
