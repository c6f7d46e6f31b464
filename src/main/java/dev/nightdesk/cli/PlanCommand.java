package dev.nightdesk.cli;

import dev.nightdesk.night.Preview;
import dev.nightdesk.night.Preview.Line;
import dev.nightdesk.night.Preview.Plan;
import dev.nightdesk.night.SessionChoice;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description =
                "Tells what a night would do, without doing it. Ends with 4 if quotas leave no room for"
                        + " it.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "nightly")
    Planned job = Planned.nightly;

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "the session of the night, or next; without it the newest")
    SessionChoice session = new SessionChoice.Newest();

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    enum Planned {
        nightly
    }

    @Override
    public Integer call() {
        Plan plan = new Preview(shell.settings(), shell.clock()).nightly(market.choice(), session);
        new Sheet<Line>()
                .column("what", Line::what)
                .column("value", Line::value)
                .print(shell.out(), output.format, plan.lines());
        return (plan.fits() ? ExitCode.DONE : ExitCode.QUOTA).number();
    }
}
