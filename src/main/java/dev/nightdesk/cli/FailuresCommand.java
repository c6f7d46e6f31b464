package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Trouble;
import dev.nightdesk.night.TroubleGroup;
import dev.nightdesk.night.Troubles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "failures",
        description =
                "Tells what went wrong in an execution and what to do about it: why it is half done, checks that"
                        + " did not pass, calls that brought nothing, rows refused, tickers that failed, actions"
                        + " not believed, listings left out.")
final class FailuresCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "of the execution; without it the last")
    Optional<Long> id = Optional.empty();

    @Option(
            names = "--tickers",
            description = "each ticker in a line of its own, instead of groups by stage and reason")
    boolean tickers;

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    /// Tickers named of each group.
    private static final int SOME = 5;

    private final Shell shell;

    FailuresCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Desk desk = shell.read(market.choice(), output.format)) {
            Troubles troubles = new Troubles(desk, id);
            if (tickers || output.format != Format.table) {
                sheet().print(shell.out(), output.format, troubles.all());
            } else {
                told(troubles.groups()).forEach(shell::say);
                shell.out().flush();
            }
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
                .column("next", Trouble::next)
                .column("code", trouble -> trouble.kind().code());
    }

    private static List<String> told(List<TroubleGroup> groups) {
        return groups.isEmpty()
                ? List.of("nothing went wrong")
                : groups.stream().flatMap(FailuresCommand::told).toList();
    }

    private static Stream<String> told(TroubleGroup group) {
        String words = group.kind().words();
        return Stream.of(
                "%s %s: %d%s [%s]"
                        .formatted(
                                group.stage(),
                                group.reason(),
                                group.count(),
                                of(group.tickers()),
                                group.kind().code()),
                group.detail().contains(words)
                        ? "  " + group.detail()
                        : "  %s; first: %s".formatted(words, group.detail()),
                "  next: " + group.next());
    }

    private static String of(List<String> tickers) {
        return tickers.isEmpty()
                ? ""
                : tickers.stream()
                        .limit(SOME)
                        .collect(
                                Collectors.joining(
                                        ", ", " of ", tickers.size() > SOME ? ", ..." : ""));
    }
}
