package dev.nightdesk.night;

import dev.nightdesk.market.ShareClass;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.BarImport.Line;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.imports.HeadlineFile;
import dev.nightdesk.store.NewsStore.Filed;
import dev.nightdesk.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes in headlines that somebody fetched by hand. One about no listing can be searched all the
/// same.
public final class HeadlineImport {

    private static final int AT_A_TIME = 5_000;

    private final Settings settings;
    private final Clock clock;

    public HeadlineImport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Imports a file under the lease of the market.
    ///
    /// @throws LeaseHeld if a run holds it
    public List<Line> run(Optional<MarketChoice> choice, Path path) {
        try (HeadlineFile file = HeadlineFile.open(path);
                Desk desk = Desk.toRun(settings, choice, clock)) {
            return desk.underLease(() -> {
                HeadlineTally tally = store(file, desk.stores());
                desk.stores().search().tidy();
                return lines(file, tally);
            });
        }
    }

    /// What is stored stays where a file breaks off further down; brought in again it changes
    /// nothing.
    private static HeadlineTally store(HeadlineFile file, Stores stores) {
        Tickers tickers = stores.listings().tickers();
        HeadlineTally tally = new HeadlineTally();
        List<QuotedNews> some = file.next(AT_A_TIME);
        while (!some.isEmpty()) {
            List<Filed> filed = some.stream().map(one -> filed(one, tickers)).toList();
            stores.news().store(filed);
            filed.forEach(tally::add);
            some = file.next(AT_A_TIME);
        }
        return tally;
    }

    private static Filed filed(QuotedNews quoted, Tickers tickers) {
        LocalDate day = LocalDate.ofInstant(quoted.item().published(), TradingCalendar.NEW_YORK);
        Set<Integer> ids =
                quoted.symbols().stream()
                        .flatMap(symbol -> ShareClass.forms(symbol).stream())
                        .filter(symbol -> tickers.has(symbol, PlanStep.day(day)))
                        .map(symbol -> tickers.of(symbol, PlanStep.day(day)))
                        .collect(Collectors.toSet());
        return new Filed(quoted.item(), ids);
    }

    private static List<Line> lines(HeadlineFile file, HeadlineTally tally) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("read", file.rows(), ""));
        lines.add(new Line("headlines stored", tally.items(), ""));
        lines.add(new Line("rows about no listing", tally.unlisted(), ""));
        file.rejections()
                .rejected()
                .forEach((fault, count) ->
                        lines.add(new Line("rejected " + fault, count.rows(), count.sample())));
        return lines;
    }
}
