package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.ExecutionStore.Step;
import dev.nightdesk.store.Holder;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;

/// Executions past and present, as an operator asks for them.
public final class Executions {

    private final Desk desk;
    private final Stores stores;

    public Executions(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// How an execution stands. DEAD: its process has ended without a word, or without being able
    /// to note its end, or has not been heard of for so long that it counts as frozen.
    public enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED,
        DEAD
    }

    /// One execution.
    ///
    /// @param run tells its run from others; executions of the same run restart each other
    /// @param ending empty while it runs or where its process died
    /// @param session of a backfill its last day, of housekeeping the day it was for
    /// @param equation of its session; empty for a backfill and housekeeping
    /// @param published whether its session is, by this execution or before it; of a rerun, whether
    ///   its rows are
    public record Row(
            long id,
            String job,
            String run,
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
        List<Execution> all = stores.executions().all();
        return rows(all, atWork(all)).stream()
                .filter(row -> job.isEmpty() || row.job().equals(job.get()))
                .toList();
    }

    /// One at a time is at work, and begun by the process that holds the lock and is alive: what
    /// else looks running was left by a process that died or is frozen. An H2 database that could
    /// be opened has none.
    private OptionalLong atWork(List<Execution> newestFirst) {
        return desk.database().dialect() == Dialect.POSTGRESQL
                ? alive().flatMapToLong(holder -> running(newestFirst, holder)).findFirst()
                : OptionalLong.empty();
    }

    private Stream<Holder> alive() {
        Duration silence = LeaseTimes.read(desk.settings()).silence();
        return Holder.of(desk.database()).filter(holder -> !holder.isSilent(silence)).stream();
    }

    private static LongStream running(List<Execution> newestFirst, Holder holder) {
        return newestFirst.stream()
                .filter(one -> BatchStatus.valueOf(one.status()).isRunning())
                .mapToLong(Execution::id)
                .filter(id -> holder.before().isPresent() && id > holder.before().getAsLong());
    }

    /// @param atWork the execution whose process is known to be alive
    List<Row> rows(List<Execution> some, OptionalLong atWork) {
        Map<Long, Map<String, String>> parameters = stores.executions().parameters();
        Map<LocalDate, CoverageEquation> published =
                stores.publications().all().stream()
                        .collect(Collectors.toMap(Publication::session, Publication::equation));
        return some.stream()
                .map(one ->
                        row(
                                one,
                                RunParameters.of(
                                        one.job(), parameters.getOrDefault(one.id(), Map.of())),
                                status(one, atWork.equals(OptionalLong.of(one.id()))),
                                published))
                .toList();
    }

    /// What is published does not change; anything else is counted.
    private Row row(
            Execution execution,
            RunParameters run,
            Status status,
            Map<LocalDate, CoverageEquation> published) {
        LocalDate session = run.session();
        return new Row(
                execution.id(),
                run.job(),
                run.identity(),
                run.market().word(),
                session,
                status,
                ending(execution, status),
                execution.started(),
                execution.ended(),
                run.isOfSession()
                        ? Optional.of(
                                published.containsKey(session)
                                        ? published.get(session)
                                        : stores.nights().equation(session))
                        : Optional.empty(),
                status == Status.COMPLETED && isPublished(run, published.keySet()));
    }

    private boolean isPublished(RunParameters run, Set<LocalDate> published) {
        return switch (run.job()) {
            case RunParameters.NIGHTLY -> published.contains(run.session());
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
            case FAILED, ABANDONED -> Status.FAILED;
            case UNKNOWN -> Status.DEAD;
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
            String message) {

        /// The step without its partition.
        String step() {
            return name.replaceAll(":.*", "");
        }
    }

    /// One execution with its steps.
    ///
    /// @param earlier executions of the same run, which this one goes on after; oldest first
    /// @param newest whether no execution has gone on after this one
    /// @param steps in the order in which they began, each with its partitions by name
    /// @param forced who published its session in spite of the gate, in words
    /// @param used what it cost, in words; empty while it is at work
    public record Shown(
            Row row,
            List<Long> earlier,
            boolean newest,
            List<StepRow> steps,
            Optional<String> forced,
            Optional<String> used) {

        static Shown of(long id, List<Row> newestFirst, Function<Row, List<StepRow>> steps) {
            Row row = find(id, newestFirst);
            List<Long> ofRun =
                    newestFirst.reversed().stream()
                            .filter(one -> one.run().equals(row.run()))
                            .map(Row::id)
                            .toList();
            List<Long> earlier = ofRun.stream().filter(one -> one < id).toList();
            return new Shown(
                    row,
                    earlier,
                    ofRun.getLast() == id,
                    steps.apply(row),
                    Optional.empty(),
                    Optional.empty());
        }

        /// Which step a running execution is at, and how far; empty of any other.
        public Optional<String> atWork() {
            return row.status() == Status.RUNNING
                    ? new StepAtWork(steps).words()
                    : Optional.empty();
        }

        /// What to do about an execution that is half done; empty of any other.
        public Optional<String> next() {
            return newest ? HalfDone.next(row) : Optional.empty();
        }
    }

    /// An execution with its steps and partitions.
    ///
    /// @throws Refused if there is no such execution
    public Shown shown(long id) {
        Shown shown = Shown.of(id, all(Optional.empty()), row -> steps(row.id()));
        return new Shown(
                shown.row(),
                shown.earlier(),
                shown.newest(),
                shown.steps(),
                forced(shown.row()),
                used(id));
    }

    private Optional<String> used(long id) {
        return stores.costs().all().stream()
                .filter(cost -> cost.execution() == id)
                .findFirst()
                .map(CostWords::of);
    }

    private Optional<String> forced(Row row) {
        return row.job().equals(RunParameters.NIGHTLY)
                ? stores.overrides().find(row.session()).map(Force::told)
                : Optional.empty();
    }

    List<StepRow> steps(long id) {
        List<StepRow> rows = stores.executions().steps(id).stream().map(Executions::row).toList();
        List<String> order = rows.stream().map(StepRow::step).distinct().toList();
        return rows.stream()
                .sorted(
                        Comparator.comparingInt((StepRow row) -> order.indexOf(row.step()))
                                .thenComparing(StepRow::name))
                .toList();
    }

    /// One execution.
    ///
    /// @throws Refused if there is no such execution
    public Row one(long id) {
        return find(id, all(Optional.empty()));
    }

    static Row find(long id, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                Objection.NO_EXECUTION,
                                "there is no execution " + id,
                                "nightdesk status"));
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
                step.status().equals(BatchStatus.STOPPED.name())
                        ? "stopped on request"
                        : step.message());
    }
}
