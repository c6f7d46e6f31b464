package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.store.NewsStore;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Puts headlines that are about a listing.
record NewsLanding(Stores stores, Supplier<Tickers> tickers) implements Landing<QuotedNews> {

    @Override
    public Landed land(Found<QuotedNews> found, Context context) {
        List<NewsStore.Filed> news =
                found.rows().stream()
                        .map(this::filed)
                        .filter(filed -> !filed.instrumentIds().isEmpty())
                        .toList();
        stores.news().store(news);
        return Landed.of(news.size());
    }

    private NewsStore.Filed filed(QuotedNews quoted) {
        int day =
                (int)
                        LocalDate.ofInstant(quoted.item().published(), TradingCalendar.NEW_YORK)
                                .toEpochDay();
        Set<Integer> ids =
                quoted.symbols().stream()
                        .filter(symbol -> tickers.get().has(symbol, day))
                        .map(symbol -> tickers.get().of(symbol, day))
                        .collect(Collectors.toSet());
        return new NewsStore.Filed(quoted.item(), ids);
    }
}
