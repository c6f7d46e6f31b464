package dev.nightdesk.cli;

import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Shown;
import dev.nightdesk.night.Executions.Status;
import dev.nightdesk.night.Executions.StepRow;
import dev.nightdesk.night.Lookout;
import dev.nightdesk.night.PartitionTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows one execution, its steps and partitions, with durations.")
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "of the execution; see nightdesk status")
    long id;

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    ShowCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Lookout lookout = new Lookout(shell.settings(), market.choice(), shell.clock());
        Shown shown = AsOf.told(shell, lookout.execution(id), output.format);
        if (output.format == Format.table) {
            lines(shown).forEach(shell::say);
        }
        sheet(shown).print(shell.out(), output.format, shown.steps());
        return ExitCode.DONE.number();
    }

    private List<String> lines(Shown shown) {
        Row row = shown.row();
        List<String> lines = new ArrayList<>(about(row));
        lines.add(earlier(shown.earlier()));
        shown.used().ifPresent(lines::add);
        shown.forced().ifPresent(lines::add);
        shown.atWork().map(words -> "now " + words).ifPresent(lines::add);
        shown.next().ifPresent(lines::add);
        return lines;
    }

    private List<String> about(Row row) {
        return List.of(
                "execution %d: %s %s, %s"
                        .formatted(row.id(), row.job(), row.session(), row.status()),
                "started %s, ended %s, took %s"
                        .formatted(
                                row.started().map(Object::toString).orElse("not yet"),
                                row.ended().map(Object::toString).orElse("not yet"),
                                took(seconds(row, row.started(), row.ended()))));
    }

    private static String took(@Nullable Double seconds) {
        return seconds == null
                ? "nobody knows how long"
                : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String earlier(List<Long> executions) {
        return executions.isEmpty()
                ? "the first execution of its run"
                : "restart %d of its run, after %s"
                        .formatted(
                                executions.size(),
                                executions.stream()
                                        .map(before -> "execution " + before)
                                        .collect(Collectors.joining(", ")));
    }

    private Sheet<StepRow> sheet(Shown shown) {
        Row row = shown.row();
        return new Sheet<StepRow>()
                .column("step", StepRow::name)
                .column("status", StepRow::status)
                .column("startedAt", step -> step.started().orElse(null))
                .column("durationSeconds", step -> seconds(row, step.started(), step.ended()))
                .column("read", StepRow::read)
                .column("written", StepRow::written)
                .column("commits", StepRow::commits)
                .column(
                        "partitionsDone",
                        step -> cut(shown, step).map(PartitionTally::done).orElse(null))
                .column(
                        "partitions",
                        step -> cut(shown, step).map(PartitionTally::total).orElse(null))
                .column("message", StepRow::message, step -> firstLine(step.message()));
    }

    /// The partitions of a step; empty if it is not cut.
    private static Optional<PartitionTally> cut(Shown shown, StepRow step) {
        return Optional.of(PartitionTally.of(step, shown.steps()))
                .filter(partitions -> partitions.total() > 0);
    }

    /// So far, while its execution runs.
    private @Nullable Double seconds(Row row, Optional<Instant> from, Optional<Instant> to) {
        Optional<Instant> until =
                row.status() == Status.RUNNING ? to.or(() -> Optional.of(now())) : to;
        return from.flatMap(
                        start -> until.map(end -> Duration.between(start, end).toMillis() / 1000.0))
                .orElse(null);
    }

    private Instant now() {
        return shell.clock().instant();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
