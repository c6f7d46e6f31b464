package dev.nightdesk.night.morning;

import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.Adjustment;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.Risk;
import dev.nightdesk.rating.Subtotal;
import dev.nightdesk.report.chart.PriceChart;
import dev.nightdesk.report.chart.Prices;
import dev.nightdesk.report.page.FactWords;
import dev.nightdesk.report.page.Opinion;
import dev.nightdesk.report.page.ReadingWords;
import dev.nightdesk.report.page.SafeAddress;
import dev.nightdesk.report.page.Status;
import dev.nightdesk.report.page.StockPage;
import dev.nightdesk.report.page.StockPage.NewsLine;
import dev.nightdesk.report.page.StockPage.PastLine;
import dev.nightdesk.report.page.StockPage.ReadingLine;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.ReportStore.Past;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pages of listings, a group of listings at a time.
final class StockPages {

    /// Sessions whose bars are read: a year, and those before it that its averages look back to.
    private static final int SESSIONS = 460;

    private static final int FACT_DAYS = 800;
    private static final int HEADLINES = 8;
    private static final int PAST_SESSIONS = 20;

    private final Edition edition;
    private final Stores stores;
    private final Book book;
    private final Opinions opinions;
    private final Companies companies;
    private final Moves moves;
    private final Status status;
    private final Map<Integer, List<CorporateAction>> actions;

    StockPages(Edition edition, Book book, Companies companies, Moves moves, Status status) {
        this.edition = edition;
        this.stores = edition.stores();
        this.book = book;
        this.companies = companies;
        this.opinions = new Opinions(book, companies);
        this.moves = moves;
        this.status = status;
        this.actions =
                edition.adjusted()
                        ? Map.of()
                        : stores.actions().of(1, Integer.MAX_VALUE, from(), edition.session());
    }

    private LocalDate from() {
        return edition.calendar().sessionsBack(edition.session().plusDays(1), SESSIONS);
    }

    /// A page with the prices it shows.
    ///
    /// @param prices empty where there are fewer than two bars
    record Made(StockPage page, Optional<Prices> prices) {}

    /// The pages of some listings that are rated, in their order.
    List<Made> of(List<Integer> ids) {
        LocalDate session = edition.session();
        Map<Integer, BarSeries> bars = stores.bars().series(ids, from(), session);
        Map<Integer, List<Fact>> facts =
                stores.report().facts(ids, session.minusDays(FACT_DAYS), session);
        Map<Integer, List<NewsItem>> news =
                stores.report().headlines(ids, TradingCalendar.endOf(session), HEADLINES);
        Map<Integer, List<Past>> past =
                stores.report().past(ids, edition.first(PAST_SESSIONS), session);
        List<Made> made = new ArrayList<>();
        for (int id : ids) {
            Optional<Prices> prices =
                    Optional.ofNullable(bars.get(id)).flatMap(one -> prices(id, one));
            made.add(
                    new Made(
                            page(
                                    book.find(id).orElseThrow(),
                                    prices,
                                    facts.getOrDefault(id, List.of()),
                                    news.getOrDefault(id, List.of()),
                                    past.getOrDefault(id, List.of())),
                            prices));
        }
        return made;
    }

    private Optional<Prices> prices(int id, BarSeries traded) {
        if (traded.size() < 2) {
            return Optional.empty();
        }
        int asOf = (int) edition.session().toEpochDay();
        List<CorporateAction> reported = actions.getOrDefault(id, List.of());
        List<CorporateAction> applied = ActionCheck.vet(traded, reported, asOf).applied();
        return Optional.of(
                new Prices(traded.days(), Adjustment.adjust(traded, applied, asOf).close()));
    }

    private StockPage page(
            Named named,
            Optional<Prices> prices,
            List<Fact> facts,
            List<NewsItem> news,
            List<Past> past) {
        Opinion opinion = opinions.of(named);
        int id = named.recommendation().instrumentId();
        return new StockPage(
                status,
                opinion,
                companies.since(named.ticker(), named.name()),
                companies.business(named.ticker()),
                moves.of(id),
                prices.map(one ->
                        PriceChart.of(one, opinion.trade().target(), opinion.trade().stop())),
                book.ranked(id).map(this::risk).orElse(List.of()),
                Subtotal.of(named.recommendation().contributions()),
                book.ranked(id).map(ranked -> readings(named, ranked)).orElse(List.of()),
                facts.stream()
                        .sorted(Comparator.comparing(Fact::concept))
                        .map(FactWords::line)
                        .toList(),
                news.stream().map(StockPages::line).toList(),
                past.stream()
                        .map(one ->
                                new PastLine(one.session(), one.rating(), one.score(), one.close()))
                        .toList());
    }

    private List<ReadingLine> risk(Ranked ranked) {
        return Risk.READINGS.stream()
                .map(id -> ReadingWords.line(id, book.reading(ranked, id), Double.NaN, Double.NaN))
                .toList();
    }

    private List<ReadingLine> readings(Named named, Ranked ranked) {
        Map<String, Double> ranks = new HashMap<>();
        Map<String, Double> points = new HashMap<>();
        List<Contribution> contributions = named.recommendation().contributions();
        for (int i = 0; i < contributions.size(); i++) {
            Contribution one = contributions.get(i);
            ranks.put(one.reading(), ranked.ranks().values()[i]);
            points.put(one.reading(), one.value());
        }
        return book.readings(ranked).stream()
                .map(id ->
                        ReadingWords.line(
                                id,
                                book.reading(ranked, id),
                                ranks.getOrDefault(id, Double.NaN),
                                points.getOrDefault(id, Double.NaN)))
                .toList();
    }

    private static NewsLine line(NewsItem item) {
        return new NewsLine(
                LocalDate.ofInstant(item.published(), TradingCalendar.NEW_YORK),
                item.headline(),
                item.publisher(),
                SafeAddress.of(item.address()));
    }
}
