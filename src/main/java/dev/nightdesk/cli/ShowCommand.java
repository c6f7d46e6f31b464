package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Executions;
import dev.nightdesk.night.Executions.StepRow;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows the steps and partitions of one execution with their durations.")
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
        try (Desk desk = Desk.toRead(shell.settings(), market.choice(), shell.clock())) {
            sheet().print(shell.out(), output.format, new Executions(desk).steps(id));
        }
        return ExitCode.DONE.number();
    }

    private static Sheet<StepRow> sheet() {
        return new Sheet<StepRow>()
                .column("step", StepRow::name)
                .column("status", StepRow::status)
                .column("startedAt", step -> step.started().orElse(null))
                .column("durationSeconds", ShowCommand::seconds)
                .column("read", StepRow::read)
                .column("written", StepRow::written)
                .column("commits", StepRow::commits)
                .column("message", StepRow::message, step -> firstLine(step.message()));
    }

    private static @Nullable Double seconds(StepRow step) {
        return step.started()
                .flatMap(from ->
                        step.ended().map(to -> Duration.between(from, to).toMillis() / 1000.0))
                .orElse(null);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
