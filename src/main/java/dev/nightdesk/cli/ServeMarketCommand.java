package dev.nightdesk.cli;

import dev.nightdesk.night.MarketServer;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "serve-market",
        hidden = true,
        description = "Serves a simulated market as providers would; for rehearsals.")
final class ServeMarketCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MARKET")
    String simulation = "";

    @Parameters(index = "1", paramLabel = "NOW")
    Instant now = Instant.EPOCH;

    private final Shell shell;

    ServeMarketCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        MarketServer.serve(
                simulation,
                now,
                address -> {
                    shell.out().println(address);
                    shell.out().flush();
                });
        return ExitCode.DONE.number();
    }
}
