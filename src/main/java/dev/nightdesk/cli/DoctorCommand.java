package dev.nightdesk.cli;

import dev.nightdesk.night.Checkup;
import dev.nightdesk.night.Checkup.Finding;
import dev.nightdesk.night.Checkup.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "Checks whether a night can run here; changes nothing. Ends with 2 if not.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                new Checkup(shell.settings(), shell.clock()).findings(market.choice());
        new Sheet<Finding>()
                .column("check", Finding::check)
                .column("verdict", Finding::verdict)
                .column("detail", Finding::detail)
                .column("next", Finding::next)
                .print(shell.out(), output.format, findings);
        boolean fit = findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAIL);
        return (fit ? ExitCode.DONE : ExitCode.USAGE).number();
    }
}
