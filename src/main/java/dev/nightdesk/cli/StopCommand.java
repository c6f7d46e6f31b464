package dev.nightdesk.cli;

import dev.nightdesk.night.Lookout;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "stop",
        description = "Asks a running execution to stop at the next chunk boundary.")
final class StopCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "of the execution; see nightdesk status")
    long id;

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    StopCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        new Lookout(shell.settings(), market.choice(), shell.clock()).stop(id);
        shell.out()
                .println(
                        "asked execution %d to stop at the next chunk boundary: nightdesk status"
                                .formatted(id));
        shell.out().flush();
        return ExitCode.DONE.number();
    }
}
