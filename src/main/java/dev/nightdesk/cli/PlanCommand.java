package dev.nightdesk.cli;

import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Preview;
import dev.nightdesk.night.Preview.Line;
import dev.nightdesk.night.Preview.Plan;
import dev.nightdesk.night.Refused;
import dev.nightdesk.night.RunFault;
import dev.nightdesk.night.SessionChoice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description =
                "Tells what a night, a backfill or catching up would do, without doing it. Ends with 4 if"
                        + " quotas leave no room for it.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "nightly, backfill or catchup")
    Planned job = Planned.nightly;

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "the session of the night, or next; without it the newest")
    SessionChoice session = new SessionChoice.Newest();

    @Option(names = "--from", paramLabel = "D", description = "first day of a backfill")
    Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "last day of a backfill")
    Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--reprocess",
            paramLabel = "R",
            description = "of a backfill: none (the default), failed or completed")
    RunCommand.Again reprocess = RunCommand.Again.none;

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    enum Planned {
        nightly,
        backfill,
        catchup
    }

    @Override
    public Integer call() {
        expectNothingIgnored();
        Preview preview = new Preview(shell.settings(), shell.clock(), market.choice());
        Plan plan =
                switch (job) {
                    case nightly -> preview.nightly(session);
                    case backfill -> preview.backfill(from, to, reprocess.meaning());
                    case catchup -> preview.catchUp();
                };
        new Sheet<Line>()
                .column("what", Line::what)
                .column("value", Line::value)
                .print(shell.out(), output.format, plan.lines());
        if (plan.fits()) {
            return ExitCode.DONE.number();
        }
        Failures.tell(shell.err(), RunFault.OVER_QUOTA, RunFault.OVER_QUOTA.words());
        return ExitCode.QUOTA.number();
    }

    private void expectNothingIgnored() {
        boolean spans = from.isPresent() || to.isPresent() || reprocess != RunCommand.Again.none;
        if (job != Planned.backfill && spans) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--from, --to and --reprocess are for a backfill",
                    "nightdesk plan backfill --from 2015-03-20 --to 2016-06-29");
        }
        if (job != Planned.nightly && !(session instanceof SessionChoice.Newest)) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--session is for a night",
                    "nightdesk plan --session 2016-06-30");
        }
    }
}
