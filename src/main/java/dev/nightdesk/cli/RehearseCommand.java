package dev.nightdesk.cli;

import dev.nightdesk.night.Ending;
import dev.nightdesk.night.RehearsalPlan;
import dev.nightdesk.night.RehearsalReport;
import dev.nightdesk.night.RehearsalReport.CallLine;
import dev.nightdesk.night.RehearsalReport.FaultLine;
import dev.nightdesk.night.RehearsalReport.NightLine;
import dev.nightdesk.night.RehearsalRun;
import dev.nightdesk.night.RunFault;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rehearse",
        description =
                "Runs nights against a hostile simulated market, offline and in virtual time, in a home of"
                        + " their own.")
final class RehearseCommand implements Callable<Integer> {

    @Option(names = "--nights", paramLabel = "N", description = "how many; 5 by default")
    int nights = 5;

    @Option(
            names = "--faults",
            paramLabel = "F,F",
            split = ",",
            description = "what goes wrong: all (the default), none, or names")
    List<String> faults = List.of("all");

    @Option(names = "--seed", paramLabel = "S", description = "another seed, another market")
    long seed = 1;

    @Option(names = "--stocks", paramLabel = "N", description = "common stocks; 6000 by default")
    int stocks = 6000;

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "sessions before the first night; 260 by default")
    int history = 260;

    @Mixin PushOption push = new PushOption();

    private final Shell shell;

    RehearseCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        RehearsalPlan plan = new RehearsalPlan(nights, faults, seed, stocks, history);
        RehearsalRun rehearsal =
                new RehearsalRun(
                        push.of(shell),
                        shell.clock(),
                        new ConsoleProgress(shell.screen(), shell.clock()),
                        shell.signals().heeded(),
                        Nightdesk.class.getName());
        shell.out()
                .println(
                        "SIMULATED: a rehearsal in "
                                + rehearsal.home()
                                + "; with NIGHTDESK_HOME set to it every command works there");
        shell.out().flush();
        RehearsalReport report = rehearsal.run(plan);
        tell(report);
        ExitCode code = code(report);
        if (code == ExitCode.FAILED) {
            Failures.tell(shell.err(), RunFault.REHEARSAL, RunFault.REHEARSAL.words());
        }
        return code.number();
    }

    private void tell(RehearsalReport report) {
        new Sheet<NightLine>()
                .column("night", NightLine::session)
                .column("exit", night -> ExitCode.of(night.ending()).number())
                .column("seconds", night -> Math.round(night.seconds()))
                .column("faults", night -> String.join(" ", night.faults()))
                .column("end", NightLine::said)
                .print(shell.out(), Format.table, report.nights());
        new Sheet<FaultLine>()
                .column("fault", FaultLine::fault)
                .column("night", FaultLine::session)
                .column("at", fault -> fault.provider() + " " + fault.endpoint())
                .column("calls", FaultLine::calls)
                .column("left", FaultLine::left)
                .column("survived", fault -> fault.survived() ? "yes" : "NO")
                .print(shell.out(), Format.table, report.faults());
        new Sheet<CallLine>()
                .column("provider", CallLine::provider)
                .column("planned", CallLine::planned)
                .column("+ discovered", CallLine::discovered)
                .column("- released", CallLine::released)
                .column("+ retried", CallLine::retried)
                .column("= spent", CallLine::spent)
                .column("served", CallLine::served)
                .column("agrees", call -> call.agrees() ? "yes" : "NO")
                .print(shell.out(), Format.table, report.calls());
        shell.out().println("quota violations: " + report.violations());
        shell.out().flush();
    }

    /// A rehearsal is good if nothing was overspent, everything adds up and every fault was
    /// survived; a night that says why it does not publish is no failure.
    private static ExitCode code(RehearsalReport report) {
        boolean failed =
                report.nights().stream().anyMatch(night -> night.ending() == Ending.FAILED);
        boolean good =
                !failed
                        && report.violations() == 0
                        && report.agrees()
                        && report.faults().stream().allMatch(FaultLine::survived);
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }
}
