package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Housekeeping;
import dev.nightdesk.night.Housekeeping.Due;
import dev.nightdesk.night.retention.Amount;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "purge",
        description = {
            "Takes away what is old, as run housekeeping does once a day.",
            "What is published stays, and so does whatever a run that can be restarted needs."
        })
final class PurgeCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "tells what would go, and changes nothing")
    boolean dryRun;

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    PurgeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return dryRun
                ? tell()
                : RunCommand.tell(shell, RunCommand.launch(shell).purge(market.choice()));
    }

    private int tell() {
        try (Desk desk = shell.read(market.choice(), output.format)) {
            new Sheet<Due>()
                    .column("what", Due::what)
                    .column("kept", Due::kept)
                    .column("rows", Due::rows)
                    .column("bytes", Due::bytes, due -> Amount.words(due.bytes()))
                    .print(
                            shell.out(),
                            output.format,
                            new Housekeeping(shell.settings(), shell.clock()).due(desk));
        }
        return ExitCode.DONE.number();
    }
}
