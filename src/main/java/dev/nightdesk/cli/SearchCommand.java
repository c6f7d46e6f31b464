package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Lookup;
import dev.nightdesk.night.Lookup.Company;
import dev.nightdesk.night.Lookup.Filters;
import dev.nightdesk.night.Lookup.Headline;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Refused;
import dev.nightdesk.rating.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        description = {
            "Finds companies by ticker, name or what they do, or headlines.",
            "Words, \"a phrase\", -without, or; spelling and accents need not be right."
        })
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "any text")
    List<String> query = List.of();

    @Option(names = "--news", description = "headlines, newest first")
    boolean news;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "headlines since a day, or of the last 30d, 12h, 2w")
    Optional<String> since = Optional.empty();

    @Option(
            names = "--rating",
            paramLabel = "R",
            split = ",",
            description = "with one of these published ratings, such as BUY,STRONG_BUY")
    List<Rating> ratings = List.of();

    @Option(names = "--sector", paramLabel = "S", description = "of a sector, or part of its name")
    String sector = "";

    @Option(names = "--min-score", paramLabel = "N", description = "with a score of at least")
    double minScore;

    @Option(
            names = "--min-dollar-volume",
            paramLabel = "USD",
            description = "traded for at least that a day, such as 1e6")
    double minDollarVolume;

    @Option(names = "--top", paramLabel = "N", description = "how many (default 10)")
    int top = 10;

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    @Spec CommandSpec spec = CommandSpec.create();

    private final Shell shell;

    SearchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        check();
        String typed = String.join(" ", query);
        Instant from = since.map(text -> Since.parse(text, shell.clock())).orElse(Instant.EPOCH);
        try (Desk desk = shell.read(market.choice(), output.format)) {
            Lookup lookup = new Lookup(desk);
            if (news) {
                print(headlines(), lookup.news(typed, from, top));
            } else {
                Filters filters = new Filters(sector, ratings, minScore, minDollarVolume);
                print(companies(), lookup.companies(typed, filters, top));
            }
        }
        return ExitCode.DONE.number();
    }

    private void check() {
        if (!isQuoted()) {
            checkWords();
        }
        if (top < 1 || top > 1_000) {
            throw refused("--top must be 1 to 1000: " + top);
        }
        if (!news && since.isPresent()) {
            throw refused("--since is of headlines");
        }
        boolean isFiltered =
                !ratings.isEmpty() || !sector.isEmpty() || minScore > 0 || minDollarVolume > 0;
        if (news && isFiltered) {
            throw refused("headlines have no rating, score, sector or volume");
        }
    }

    /// Whether somebody said by `--` that no option follows.
    private boolean isQuoted() {
        return spec.commandLine().getParseResult().originalArgs().contains("--");
    }

    private void checkWords() {
        if (query.isEmpty()) {
            throw refused("it is not said what to search for");
        }
        query.stream()
                .filter(word -> word.matches("--[a-z][a-z-]*(=.*)?"))
                .findFirst()
                .ifPresent(word -> {
                    throw refused("there is no option " + word);
                });
    }

    private static Refused refused(String cause) {
        return new Refused(Objection.OPTIONS, cause, "nightdesk search --help");
    }

    private <T> void print(Sheet<T> sheet, List<T> found) {
        if (found.isEmpty() && output.format == Format.table) {
            shell.out().println("nothing found");
            shell.out().flush();
            return;
        }
        sheet.print(shell.out(), output.format, found);
    }

    private static Sheet<Company> companies() {
        return new Sheet<Company>()
                .column("ticker", Company::symbol)
                .column("name", Company::name, one -> shortened(one.name(), 32))
                .column("sector", Company::sector, one -> shortened(one.sector(), 22))
                .column("industry", Company::industry, one -> shortened(one.industry(), 24))
                .column("rating", one -> orNull(one.rating()), one -> one.rating().orElse(""))
                .column("score", one -> Json.number(one.score()), one -> words("%.1f", one.score()))
                .column(
                        "dollarVolume",
                        one -> Json.number(one.dollarVolume()),
                        one -> words("%.3g", one.dollarVolume()))
                .column("session", one -> orNull(one.session()), day(Company::session))
                .column("exchange", Company::exchange)
                .column("named", Company::named)
                .column("described", one -> orNull(one.described()), day(Company::described))
                .column("snippet", Company::snippet, one -> shortened(one.snippet(), 100));
    }

    private static Function<Company, String> day(Function<Company, Optional<LocalDate>> day) {
        return one -> day.apply(one).map(LocalDate::toString).orElse("");
    }

    private static Sheet<Headline> headlines() {
        return new Sheet<Headline>()
                .column("published", one -> one.item().published())
                .column(
                        "tickers",
                        Headline::symbols,
                        one -> shortened(String.join(" ", one.symbols()), 24))
                .column("headline", Headline::snippet, one -> shortened(one.snippet(), 120))
                .column("publisher", one -> one.item().publisher())
                .column("address", one -> one.item().address());
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }

    private static String words(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
