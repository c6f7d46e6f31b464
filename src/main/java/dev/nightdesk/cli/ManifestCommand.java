package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Inventory;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "manifest",
        description = {
            "Tells what the database holds: version, published session, hashes of its exports, rows of"
                    + " every table.",
            "A copy that is whole has the same lines."
        })
final class ManifestCommand implements Callable<Integer> {

    @Option(
            names = "--snapshot",
            paramLabel = "ID",
            description = "of the state that another connection to the server has exported")
    Optional<String> snapshot = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    ManifestCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Desk desk = Desk.toRead(shell.settings(), market.choice(), shell.clock())) {
            shell.out().print(new Inventory(desk).text(snapshot));
            shell.out().flush();
        }
        return ExitCode.DONE.number();
    }
}
