package dev.nightdesk.cli;

import dev.nightdesk.night.Checkup;
import dev.nightdesk.night.Checkup.Finding;
import dev.nightdesk.night.Checkup.Verdict;
import dev.nightdesk.night.RunFault;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = {
            "Checks whether a night can run here. Ends with 2 if not.",
            "Of a live market it asks each endpoint of the providers once, at most once a day."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--probe",
            description =
                    "asks endpoints also if they have answered within a day; takes a minute or two")
    boolean again;

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                new Checkup(shell.settings(), shell.clock()).findings(market.choice(), again);
        new Sheet<Finding>()
                .column("check", Finding::check)
                .column("verdict", Finding::verdict)
                .column("detail", Finding::detail)
                .column("next", Finding::next)
                .print(shell.out(), output.format, findings);
        List<String> failed =
                findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.FAIL)
                        .map(Finding::check)
                        .toList();
        if (failed.isEmpty()) {
            return ExitCode.DONE.number();
        }
        Failures.tell(shell.err(), RunFault.UNFIT, "failed: " + String.join(", ", failed));
        return ExitCode.USAGE.number();
    }
}
