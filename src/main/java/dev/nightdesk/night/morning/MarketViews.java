package dev.nightdesk.night.morning;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.MarketReturn;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.page.MarketView;
import dev.nightdesk.report.page.MarketView.Ratings;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The market as a whole, from analyses and the bars of two sessions.
final class MarketViews {

    private final Edition edition;
    private final Stores stores;
    private final Book book;
    private final Companies companies;

    MarketViews(Edition edition, Book book, Companies companies) {
        this.edition = edition;
        this.stores = edition.stores();
        this.book = book;
        this.companies = companies;
    }

    /// Empty where nothing was analysed.
    Optional<MarketView> view() {
        if (book.ranked().isEmpty()) {
            return Optional.empty();
        }
        List<Sight> sights = sights();
        return Optional.of(
                new MarketView(
                        Breadths.of(sights, marketReturn()),
                        Breadths.sectors(sights),
                        companies.sectorsKnown(),
                        ratings()));
    }

    private double marketReturn() {
        LocalDate session = edition.session();
        return stores.returns().between(session, session).getOrDefault(session, Double.NaN);
    }

    private List<Ratings> ratings() {
        List<Ratings> ratings = new ArrayList<>();
        stores.report()
                .ratings(edition.first(MarketView.SESSIONS - 1), edition.session())
                .forEach((session, counts) -> ratings.add(new Ratings(session, counts)));
        return edition.published().isPresent() ? ratings : List.of();
    }

    private List<Sight> sights() {
        LocalDate session = edition.session();
        LocalDate before = edition.calendar().previous(session);
        Map<Integer, BarSeries> bars =
                stores.bars().seriesOfMembers(session, List.of(before, session));
        Map<Integer, List<CorporateAction>> actions =
                edition.adjusted()
                        ? Map.of()
                        : stores.actions().of(1, Integer.MAX_VALUE, session, session);
        List<Sight> sights = new ArrayList<>();
        book.ranked()
                .forEach((id, ranked) -> {
                    BarSeries series = bars.get(id);
                    if (series != null && series.size() > 0) {
                        sights.add(sight(id, ranked, series, actions.getOrDefault(id, List.of())));
                    }
                });
        return sights;
    }

    private Sight sight(int id, Ranked ranked, BarSeries bars, List<CorporateAction> actions) {
        int last = bars.size() - 1;
        double close = ranked.analysed().close();
        double high = close / (1 + book.reading(ranked, "high_52w_distance"));
        double low = close / (1 + book.reading(ranked, "low_52w_distance"));
        return new Sight(
                book.find(id).flatMap(named -> companies.sector(named.ticker())),
                book.find(id).map(named -> named.recommendation().rating()),
                book.find(id).map(named -> named.recommendation().score()).orElse(Double.NaN),
                last == 0 ? Double.NaN : MarketReturn.between(bars, actions),
                close / book.reading(ranked, "sma_50") - 1,
                close / book.reading(ranked, "sma_200") - 1,
                bars.high()[last] / high - 1,
                bars.low()[last] / low - 1);
    }

    /// What of one listing counts for the market; NaN where unknown.
    ///
    /// @param dayReturn a fraction
    /// @param over50 distance of the close from its 50-day average, a fraction
    /// @param over200 the same of 200 days
    /// @param underHigh distance of the day's high from the highest of a year, a fraction
    /// @param overLow distance of the day's low from the lowest of a year, a fraction
    record Sight(
            Optional<String> sector,
            Optional<Rating> rating,
            double score,
            double dayReturn,
            double over50,
            double over200,
            double underHigh,
            double overLow) {}
}
