package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Executions;
import dev.nightdesk.night.Executions.Troubles;
import java.util.ArrayList;
import java.util.List;
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

    /// One line of trouble.
    private record Line(
            String stage, String reason, String ticker, long count, String detail, String next) {}

    @Override
    public Integer call() {
        try (Desk desk = Desk.toRead(shell.settings(), market.choice(), shell.clock())) {
            sheet().print(shell.out(), output.format, lines(new Executions(desk).troubles(id)));
        }
        return ExitCode.DONE.number();
    }

    private static List<Line> lines(Troubles troubles) {
        List<Line> lines = new ArrayList<>();
        troubles.failures()
                .forEach(one ->
                        lines.add(
                                new Line(
                                        one.stage(),
                                        one.reason(),
                                        one.ticker(),
                                        1,
                                        one.message(),
                                        "nightdesk restart --last")));
        troubles.rejected()
                .forEach(one ->
                        lines.add(
                                new Line(
                                        "fetch",
                                        one.fault(),
                                        "",
                                        one.rows(),
                                        one.sample(),
                                        "correct the file's row")));
        troubles.quarantined()
                .forEach((reason, count) ->
                        lines.add(
                                new Line(
                                        "verify",
                                        reason,
                                        "",
                                        count,
                                        "reported splits or dividends that prices contradict",
                                        "")));
        troubles.excluded()
                .forEach((reason, count) ->
                        lines.add(new Line("plan", reason, "", count, "listings excluded", "")));
        return lines;
    }

    private static Sheet<Line> sheet() {
        return new Sheet<Line>()
                .column("stage", Line::stage)
                .column("reason", Line::reason)
                .column("ticker", Line::ticker)
                .column("count", Line::count)
                .column("detail", Line::detail)
                .column("next", Line::next);
    }
}
