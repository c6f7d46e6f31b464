package dev.nightdesk.cli;

import dev.nightdesk.night.RerunRequest;
import dev.nightdesk.rating.Change;
import dev.nightdesk.rating.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rerun",
        description =
                "Rates some tickers of a published session once more, from what is stored now. What is"
                        + " published stays, unless --publish.")
final class RerunCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TICKER",
            arity = "1..*",
            split = ",",
            description = "common stocks of the session's universe")
    List<String> tickers = List.of();

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "of this session; without it the newest published")
    Optional<LocalDate> session = Optional.empty();

    @Option(
            names = "--publish",
            description = "put the new rows in place of the published ones, behind the same gate")
    boolean publish;

    @Mixin MarketOption market = new MarketOption();

    @Mixin PushOption push = new PushOption();

    private final Shell shell;

    RerunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return run(shell, push, request(market, session, tickers, publish));
    }

    static RerunRequest request(
            MarketOption market,
            Optional<LocalDate> session,
            List<String> tickers,
            boolean publish) {
        String by = Shell.user();
        return new RerunRequest(market.choice(), session, tickers, publish, by);
    }

    static int run(Shell shell, PushOption push, RerunRequest request) {
        return RunCommand.tell(shell, RunCommand.launch(shell, push.of(shell)).rerun(request));
    }

    static Sheet<Change> sheet() {
        return new Sheet<Change>()
                .column("ticker", Change::ticker)
                .column("before", change -> change.before().words())
                .column("score before", score(Change::before))
                .column("now", change -> change.now().words())
                .column("score now", score(Change::now));
    }

    private static Function<Change, @Nullable Object> score(Function<Change, Standing> which) {
        return change -> {
            double score = which.apply(change).score();
            return Double.isNaN(score) ? "" : String.format(Locale.ROOT, "%.1f", score);
        };
    }
}
