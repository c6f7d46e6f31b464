package dev.nightdesk.cli;

import dev.nightdesk.night.MetricsPush;
import dev.nightdesk.night.MetricsPush.Told;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "metrics", description = "What is told to Prometheus.")
final class MetricsCommand implements Runnable {

    private final Shell shell;

    MetricsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().println("nightdesk metrics push | show");
        shell.out().flush();
    }

    @Command(
            name = "push",
            description = {
                "Tells the metrics as they stand, as every run does while it is on and at its end.",
                "For a timer after midnight, so that what a new month or day costs is known."
            })
    static final class Push implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Push(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Told told = new MetricsPush(shell.settings(), market.choice(), shell.clock()).push();
            told.failures().forEach(shell.err()::println);
            shell.out().println("metrics: %d series".formatted(told.series()));
            shell.out().flush();
            return (told.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED).number();
        }
    }

    @Command(
            name = "show",
            description = "Prints the metrics as they stand, as Prometheus reads them.")
    static final class Show implements Callable<Integer> {

        @Mixin MarketOption market = new MarketOption();

        private final Shell shell;

        Show(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            shell.out()
                    .print(
                            new MetricsPush(shell.settings(), market.choice(), shell.clock())
                                    .text());
            shell.out().flush();
            return ExitCode.DONE.number();
        }
    }
}
