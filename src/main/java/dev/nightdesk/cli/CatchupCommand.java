package dev.nightdesk.cli;

import dev.nightdesk.night.CaughtUp;
import dev.nightdesk.night.CaughtUp.Night;
import dev.nightdesk.night.Ending;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "catchup",
        description = {
            "Runs the sessions since the last published one, oldest first, each as a night of its own.",
            "A night that a gate refuses (3) does not keep later ones from being run; a quota that is"
                    + " used up (4) ends it, as a failure (1) and a stop (6) do."
        })
final class CatchupCommand implements Callable<Integer> {

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    CatchupCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CaughtUp told = RunCommand.launch(shell).catchUp(market.choice());
        told.notice().ifPresent(shell.out()::println);
        if (!told.nights().isEmpty()) {
            new Sheet<Night>()
                    .column("session", Night::session)
                    .column("exit", night -> ExitCode.of(night.ending()).number())
                    .column("published", night -> night.ending() == Ending.DONE ? "yes" : "no")
                    .column("end", Night::said)
                    .print(shell.out(), Format.table, told.nights());
        }
        told.lines().forEach(shell::say);
        shell.out().flush();
        return ExitCode.of(told.ending()).number();
    }
}
