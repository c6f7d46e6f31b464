package dev.nightdesk.night;

import dev.nightdesk.market.ShareClass;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.BarImport.Line;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.imports.HeadlineFile;
import dev.nightdesk.store.NewsStore.Filed;
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
        HeadlineFile file = HeadlineFile.open(path);
        List<QuotedNews> headlines = file.headlines();
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            return desk.underLease(() -> {
                Tickers tickers = desk.stores().listings().tickers();
                List<Filed> filed = headlines.stream().map(one -> filed(one, tickers)).toList();
                for (int from = 0; from < filed.size(); from += AT_A_TIME) {
                    int to = Math.min(filed.size(), from + AT_A_TIME);
                    desk.stores().news().store(filed.subList(from, to));
                }
                desk.stores().search().tidy();
                return lines(file, filed);
            });
        }
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

    private static List<Line> lines(HeadlineFile file, List<Filed> filed) {
        long items = filed.stream().map(one -> one.item().id()).distinct().count();
        long unlisted = filed.stream().filter(one -> one.instrumentIds().isEmpty()).count();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("read", file.rows(), ""));
        lines.add(new Line("headlines stored", items, ""));
        lines.add(new Line("rows about no listing", unlisted, ""));
        file.rejections()
                .rejected()
                .forEach((fault, count) ->
                        lines.add(new Line("rejected " + fault, count.rows(), count.sample())));
        return lines;
    }
}
