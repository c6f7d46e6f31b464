package dev.nightdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "recover",
        description = "Finds executions whose process died, marks them, and restarts their runs.")
final class RecoverCommand implements Callable<Integer> {

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    RecoverCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return RunCommand.tell(
                shell, RunCommand.launch(shell).recover(market.choice(), this::found));
    }

    private void found(String line) {
        shell.out().println(line);
        shell.out().flush();
    }
}
