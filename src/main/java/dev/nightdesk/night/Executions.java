package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.store.AdvisoryLock;
import dev.nightdesk.store.AnalysisStore.Failure;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.ExecutionStore.Step;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /// @param equation of its session; empty for a backfill
    /// @param published whether its session is, by this execution or before it; of a rerun, whether
    ///   its rows are
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
        boolean ofSession = !run.job().equals(RunParameters.BACKFILL);
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
                ofSession ? Optional.of(stores.nights().equation(run.session())) : Optional.empty(),
                status == Status.COMPLETED && isPublished(run));
    }

    private boolean isPublished(RunParameters run) {
        return switch (run.job()) {
            case RunParameters.NIGHTLY -> stores.publications().find(run.session()).isPresent();
            case RunParameters.RERUN -> stores.republications().find(run.runId()).isPresent();
            default -> false;
        };
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

    /// One step of an execution, or one partition of it.
    ///
    /// @param name with the partition after a colon, where it is one
    /// @param message the first lines of what went wrong, empty if nothing did
    public record StepRow(
            String name,
            String status,
            Optional<Instant> started,
            Optional<Instant> ended,
            long read,
            long written,
            long commits,
            String message) {}

    /// The steps and partitions of an execution, in the order in which they began.
    ///
    /// @throws Refused if there is no such execution
    public List<StepRow> steps(long id) {
        one(id);
        return stores.executions().steps(id).stream().map(Executions::row).toList();
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

    private static StepRow row(Step step) {
        return new StepRow(
                step.name(),
                step.status(),
                step.started(),
                step.ended(),
                step.read(),
                step.written(),
                step.commits(),
                step.message());
    }

    /// Something that went wrong in a night without stopping it.
    ///
    /// @param ticker empty where it is about more than one
    /// @param count listings or rows
    /// @param detail in words, the first case where there are several
    /// @param next what to do about it, empty if nothing
    public record Trouble(
            String stage, String reason, String ticker, long count, String detail, String next) {}

    /// The troubles of an execution's session, or of the last execution's.
    public List<Trouble> troubles(Optional<Long> id) {
        Row row = id.map(this::one).orElseGet(this::newest);
        List<Trouble> troubles = new ArrayList<>();
        for (Rejected one : stores.fetches().rejections(plan(row))) {
            troubles.add(
                    new Trouble(
                            "fetch",
                            one.fault(),
                            "",
                            one.rows(),
                            one.sample(),
                            "correct the file's row"));
        }
        if (!row.job().equals(RunParameters.BACKFILL)) {
            troubles.addAll(ofNight(row.session()));
        }
        return troubles;
    }

    private List<Trouble> ofNight(LocalDate session) {
        List<Trouble> troubles = new ArrayList<>();
        for (Failure one : stores.analyses().failures(session)) {
            troubles.add(
                    new Trouble(
                            one.stage(),
                            one.reason(),
                            one.ticker(),
                            1,
                            one.message(),
                            again(session, one.ticker())));
        }
        stores.analyses()
                .quarantinedByReason(session)
                .forEach((reason, count) ->
                        troubles.add(
                                trouble(Stage.ANALYZE.word(), reason, count, quarantined(reason))));
        stores.nights()
                .excludedByReason(session)
                .forEach((reason, count) ->
                        troubles.add(trouble(stage(reason), reason, count, "listings excluded")));
        return troubles;
    }

    /// What is not published yet is gone over by a restart.
    private String again(LocalDate session, String ticker) {
        boolean published = stores.publications().find(session).isPresent();
        return published
                ? "nightdesk rerun %s --publish --session %s".formatted(ticker, session)
                : "nightdesk restart --last";
    }

    private static Trouble trouble(String stage, String reason, long count, String detail) {
        return new Trouble(stage, reason, "", count, detail, "");
    }

    private static String quarantined(String reason) {
        return switch (QuarantineReason.valueOf(reason)) {
            case REPEATED -> "splits or dividends reported more than once; the last one counts";
            case CONTRADICTED -> "splits or dividends that the prices contradict";
            case UNTESTED -> "splits or dividends that no price can confirm yet";
        };
    }

    /// What a listing is stands in the plan; the rest shows when it is read.
    private static String stage(String exclusion) {
        boolean isKind =
                Arrays.stream(ListingKind.values()).anyMatch(kind -> kind.name().equals(exclusion));
        return (isKind ? Stage.PLAN : Stage.ANALYZE).word();
    }

    private String plan(Row row) {
        return RunParameters.of(row.job(), stores.executions().parameters(row.id())).plan();
    }

    private Row newest() {
        return all(Optional.empty()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused("there is no execution yet", "nightdesk run nightly"));
    }
}
