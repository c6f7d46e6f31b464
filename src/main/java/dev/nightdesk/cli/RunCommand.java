package dev.nightdesk.cli;

import dev.nightdesk.night.Launch;
import dev.nightdesk.night.Outcome;
import dev.nightdesk.night.RunRequest;
import dev.nightdesk.night.SessionChoice;
import dev.nightdesk.night.Stage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description =
                "Runs a job: nightly for a session, backfill for a span of days. The same run again is a"
                        + " restart, or nothing.")
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", description = "nightly or backfill")
    Job job = Job.nightly;

    @Mixin MarketOption market = new MarketOption();

    @Option(
            names = "--session",
            paramLabel = "D",
            description =
                    "the session of the night; next: the one after the last published, of a simulated"
                            + " market; without it the newest")
    SessionChoice session = new SessionChoice.Newest();

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "sessions of history that a simulated market delivers")
    Optional<Integer> history = Optional.empty();

    @Option(names = "--from", paramLabel = "D", description = "first day of a backfill")
    Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "last day of a backfill")
    Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--stages",
            paramLabel = "S,S",
            description = "only these stages of a night not published yet")
    Optional<String> stages = Optional.empty();

    @Option(
            names = "--prices",
            paramLabel = "P",
            description = "traded or adjusted: what the files hold")
    Optional<Prices> prices = Optional.empty();

    private final Shell shell;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    enum Job {
        nightly,
        backfill
    }

    enum Prices {
        traded,
        adjusted
    }

    @Override
    public Integer call() {
        RunRequest request =
                new RunRequest(
                        job.name(),
                        market.choice(),
                        prices.map(Prices::name),
                        history,
                        session,
                        from,
                        to,
                        stages.map(Stage::parse).orElse(Set.of()));
        return tell(shell, launch(shell).run(request));
    }

    static Launch launch(Shell shell) {
        return new Launch(
                shell.settings(),
                shell.clock(),
                new ConsoleProgress(shell.err(), shell.clock(), shell.isTerminal()));
    }

    static int tell(Shell shell, Outcome outcome) {
        outcome.lines().forEach(shell.out()::println);
        shell.out().flush();
        return ExitCode.of(outcome.ending()).number();
    }
}
