package dev.nightdesk.cli;

import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restart",
        description =
                "Restarts an execution that failed or was stopped: only what it had not finished.")
final class RestartCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "of the execution; see nightdesk status")
    Optional<Long> id = Optional.empty();

    @Option(names = "--last", description = "the last execution; the same as without ID")
    boolean last;

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    RestartCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (last && id.isPresent()) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--last and the ID of an execution exclude each other",
                    "nightdesk restart " + id.get());
        }
        return RunCommand.tell(shell, RunCommand.launch(shell).restart(market.choice(), id));
    }
}
