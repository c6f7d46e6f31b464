package dev.nightdesk.cli;

import dev.nightdesk.night.ForceRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "publish",
        description =
                "Publishes a night that the gate refused. Who did it, when, why and in spite of what is"
                        + " logged.")
final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SESSION", description = "of the night; see nightdesk gate explain")
    LocalDate session = LocalDate.EPOCH;

    @Option(names = "--force", description = "override the gate; publishing needs it")
    boolean force;

    @Option(names = "--reason", paramLabel = "WHY", description = "in your words; it is logged")
    Optional<String> reason = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    PublishCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String by = Shell.user();
        ForceRequest request = new ForceRequest(market.choice(), session, force, reason, by);
        return RunCommand.tell(shell, RunCommand.launch(shell).publish(request));
    }
}
