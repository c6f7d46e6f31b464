package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Morning;
import dev.nightdesk.night.Morning.Pick;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "picks",
        description = "Lists the published recommendations that say buy, best first.")
final class PicksCommand implements Callable<Integer> {

    @Option(names = "--top", paramLabel = "N", description = "how many (default 20)")
    int top = 20;

    @Option(
            names = "--session",
            paramLabel = "D",
            description = "of this session; without it the newest published")
    Optional<LocalDate> session = Optional.empty();

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    PicksCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--top must be at least 1: " + top,
                    "nightdesk picks --top 20");
        }
        try (Desk desk = shell.read(market.choice(), output.format)) {
            Morning morning = new Morning(desk);
            List<Pick> picks = morning.picks(session, top);
            if (picks.isEmpty() && output.format == Format.table) {
                shell.out()
                        .println(
                                "no recommendation of "
                                        + session.orElseGet(morning::newest)
                                        + " says buy: nightdesk export recommendations lists all");
                shell.out().flush();
            } else {
                sheet().print(shell.out(), output.format, picks);
                if (output.format == Format.table) {
                    morning.stance(session).ifPresent(shell::say);
                    shell.out().flush();
                }
            }
        }
        return ExitCode.DONE.number();
    }

    private static Sheet<Pick> sheet() {
        return new Sheet<Pick>()
                .column("ticker", pick -> pick.ticker())
                .column("name", pick -> pick.name(), pick -> shortened(pick.name()))
                .column("session", Pick::session)
                .column("rating", pick -> of(pick).rating())
                .column("score", pick -> of(pick).score(), words("%.1f", pick -> of(pick).score()))
                .column(
                        "confidence",
                        pick -> Json.number(of(pick).confidence()),
                        words("%.2f", pick -> of(pick).confidence()))
                .column(
                        "entry",
                        pick -> of(pick).trade().entry(),
                        words("%.2f", pick -> of(pick).trade().entry()))
                .column(
                        "target",
                        pick -> Json.number(of(pick).trade().target()),
                        words("%.2f", pick -> of(pick).trade().target()))
                .column(
                        "stop",
                        pick -> Json.number(of(pick).trade().stop()),
                        words("%.2f", pick -> of(pick).trade().stop()))
                .column(
                        "max_weight",
                        pick -> Json.number(of(pick).maxWeight()),
                        pick -> share(of(pick).maxWeight()))
                .column(
                        "reason",
                        pick -> pick.reasons().stream().map(Reason::words).findFirst().orElse(""))
                .column(
                        "named",
                        pick -> pick.named().orElse(null),
                        pick -> pick.named().map(LocalDate::toString).orElse(""));
    }

    private static Recommendation of(Pick pick) {
        return pick.recommendation();
    }

    private static Function<Pick, String> words(String format, ToDoubleFunction<Pick> value) {
        return pick -> String.format(Locale.ROOT, format, value.applyAsDouble(pick));
    }

    private static String share(double fraction) {
        return Double.isNaN(fraction) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }

    private static String shortened(String name) {
        return name.length() <= 28 ? name : name.substring(0, 27) + "…";
    }
}
