package dev.nightdesk.night;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.NewsStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes in headlines.
record NewsIntake(NewsStore news, Tickers tickers, WantedDays days) implements Intake<QuotedNews> {

    @Override
    public Rows<QuotedNews> rows(MarketSource market) {
        return market.news(days.ofNews());
    }

    @Override
    public boolean isListed(QuotedNews quoted) {
        int day = day(quoted);
        return quoted.symbols().stream().anyMatch(symbol -> tickers.has(symbol, day));
    }

    @Override
    public void store(List<QuotedNews> rows) {
        news.store(rows.stream().map(this::filed).toList());
    }

    private NewsStore.Filed filed(QuotedNews quoted) {
        int day = day(quoted);
        Set<Integer> ids =
                quoted.symbols().stream()
                        .filter(symbol -> tickers.has(symbol, day))
                        .map(symbol -> tickers.of(symbol, day))
                        .collect(Collectors.toSet());
        return new NewsStore.Filed(quoted.item(), ids);
    }

    private static int day(QuotedNews quoted) {
        return PlanStep.day(
                LocalDate.ofInstant(quoted.item().published(), TradingCalendar.NEW_YORK));
    }
}
