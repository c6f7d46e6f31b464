package dev.nightdesk.cli;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Status;
import dev.nightdesk.night.Lookout;
import dev.nightdesk.night.Lookout.Seen;
import dev.nightdesk.night.NextSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "Lists executions, newest first.")
final class StatusCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "only this job's")
    Optional<Job> job = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    StatusCommand(Shell shell) {
        this.shell = shell;
    }

    enum Job {
        nightly,
        backfill,
        rerun,
        housekeeping,
        train
    }

    @Override
    public Integer call() {
        Lookout lookout = new Lookout(shell.settings(), market.choice(), shell.clock());
        Seen<List<Row>> seen = lookout.executions(job.map(Job::name));
        List<Row> rows = AsOf.told(shell, seen, output.format);
        if (output.format == Format.table) {
            atWork(lookout, rows).ifPresent(shell.out()::println);
        }
        sheet().print(shell.out(), output.format, rows);
        if (output.format == Format.table) {
            new NextSteps(rows).lines().forEach(shell::say);
            shell.out().flush();
        }
        return ExitCode.DONE.number();
    }

    /// How far the run at work has come.
    private static Optional<String> atWork(Lookout lookout, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.status() == Status.RUNNING)
                .findFirst()
                .flatMap(row ->
                        lookout.execution(row.id())
                                .what()
                                .atWork()
                                .map(words -> "execution " + row.id() + " is " + words));
    }

    private Sheet<Row> sheet() {
        return new Sheet<Row>()
                .column("id", Row::id)
                .column("job", Row::job)
                .column("market", Row::market)
                .column("session", Row::session)
                .column("status", Row::status)
                .column("exitCode", StatusCommand::exitCode)
                .column("startedAt", row -> row.started().orElse(null))
                .column("endedAt", row -> row.ended().orElse(null))
                .column("durationSeconds", this::seconds)
                .column("universe", row -> count(row, CoverageEquation::universe))
                .column("analysed", row -> count(row, CoverageEquation::analysed))
                .column("excluded", row -> count(row, CoverageEquation::excluded))
                .column("failed", row -> count(row, CoverageEquation::failed))
                .column("published", Row::published);
    }

    private static @Nullable Integer exitCode(Row row) {
        return row.ending().map(ending -> ExitCode.of(ending).number()).orElse(null);
    }

    private @Nullable Double seconds(Row row) {
        if (row.status() == Status.DEAD) {
            return null;
        }
        Instant until = row.ended().orElseGet(shell.clock()::instant);
        return row.started()
                .map(from -> Duration.between(from, until).toMillis() / 1000.0)
                .orElse(null);
    }

    private static @Nullable Integer count(Row row, ToIntFunction<CoverageEquation> part) {
        return row.equation().map(part::applyAsInt).orElse(null);
    }
}
