package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Troubles;
import dev.nightdesk.night.Troubles.Trouble;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "failures",
        description =
                "Lists what went wrong in a night without stopping it: tickers that failed, rows refused,"
                        + " actions not believed, listings left out.")
final class FailuresCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "of the execution; without it the last")
    Optional<Long> id = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    FailuresCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Desk desk = shell.read(market.choice(), output.format)) {
            sheet().print(shell.out(), output.format, new Troubles(desk).of(id));
        }
        return ExitCode.DONE.number();
    }

    private static Sheet<Trouble> sheet() {
        return new Sheet<Trouble>()
                .column("stage", Trouble::stage)
                .column("reason", Trouble::reason)
                .column("ticker", Trouble::ticker)
                .column("count", Trouble::count)
                .column("detail", Trouble::detail)
                .column("next", Trouble::next);
    }
}
