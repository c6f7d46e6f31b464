package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Landing.Context;
import dev.nightdesk.night.fetch.Landing.Landed;
import dev.nightdesk.source.AnalystTrend;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedDividend;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.source.Filer;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedMetric;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.QuotedRate;
import dev.nightdesk.source.deliveries.Delivery;
import dev.nightdesk.store.ActionStore;
import dev.nightdesk.store.BarRevisionStore.Revision;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.CompanyStore;
import dev.nightdesk.store.DirectoryStore;
import dev.nightdesk.store.FactStore;
import dev.nightdesk.store.NewsStore;
import dev.nightdesk.store.RateStore;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where each kind of row is put. Rows of symbols that are no listing's are passed over: providers
/// cover more than the directory does.
final class Landings {

    private final Stores stores;
    private final Supplier<Tickers> tickers;
    private final Supplier<Map<Integer, Set<Integer>>> byCik;

    Landings(Stores stores) {
        this.stores = stores;
        this.tickers = new Once<>(() -> stores.listings().tickers());
        this.byCik = new Once<>(() -> stores.directory().byCik());
    }

    /// Listings do not change while calls are made.
    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public synchronized T get() {
            T known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }

    /// Entries of the directory that a feed is, as of the session.
    Landing<ListedSecurity> directory(String feed) {
        return (found, context) -> {
            List<DirectoryStore.Entry> entries =
                    found.rows().stream().map(Landings::entry).toList();
            stores.directory().store(feed, context.session(), entries);
            return Landed.of(entries.size());
        };
    }

    private static DirectoryStore.Entry entry(ListedSecurity one) {
        return new DirectoryStore.Entry(
                one.symbol(),
                one.name(),
                one.kind(),
                one.figi(),
                one.cik(),
                one.firstDay(),
                one.lastDay());
    }

    /// Bars, session by session; those of the night's own session are not settled yet.
    Landed bars(Found<QuotedBar> found, Context context) {
        return Landed.of(bars(found.rows(), context.session(), context.fetched()));
    }

    private long bars(List<QuotedBar> rows, LocalDate night, Instant fetched) {
        Map<Integer, Map<Integer, Bar>> sessions = new TreeMap<>();
        for (QuotedBar quoted : rows) {
            if (tickers.get().has(quoted.symbol(), quoted.day())) {
                Bar bar = bar(quoted);
                sessions.computeIfAbsent(bar.day(), day -> new TreeMap<>())
                        .put(bar.instrumentId(), bar);
            }
        }
        long stored = 0;
        for (var of : sessions.entrySet()) {
            LocalDate session = LocalDate.ofEpochDay(of.getKey());
            List<Bar> bars = List.copyOf(of.getValue().values());
            boolean settled = session.isBefore(night);
            Revision revision = stores.revisions().store(session, bars, fetched, settled);
            stored += changed(session, revision);
        }
        return stored;
    }

    /// What a night that was not published has made of bars that are others now, it makes again.
    private long changed(LocalDate session, Revision revision) {
        int bars = revision.added() + revision.restated();
        if (bars > 0) {
            stores.nights().unpublished(session).forEach(stores.nights()::forgetResults);
        }
        return bars;
    }

    Landing<Delivery> deliveries() {
        return new DeliveryLanding(stores, tickers, this::bars);
    }

    Landing<QuotedBar> quotes(String provider) {
        return new QuoteLanding(provider, stores, tickers);
    }

    private Bar bar(QuotedBar quoted) {
        return new Bar(
                tickers.get().of(quoted.symbol(), quoted.day()),
                quoted.day(),
                quoted.open(),
                quoted.high(),
                quoted.low(),
                quoted.close(),
                quoted.volume());
    }

    Landed actions(Found<AnnouncedAction> found, Context context) {
        List<ActionStore.Reported> splits = new ArrayList<>();
        List<ActionStore.Cash> dividends = new ArrayList<>();
        for (AnnouncedAction action : found.rows()) {
            if (tickers.get().has(action.symbol(), action.exDay())) {
                int id = tickers.get().of(action.symbol(), action.exDay());
                switch (action) {
                    case AnnouncedSplit(var symbol, int day, double from, double to) ->
                            splits.add(new ActionStore.Reported(id, day, from / to));
                    case AnnouncedDividend(var symbol, int day, double cash) ->
                            dividends.add(new ActionStore.Cash(id, day, cash));
                }
            }
        }
        stores.actions().store(splits);
        stores.actions().announce(dividends);
        return Landed.of(splits.size() + dividends.size());
    }

    /// A company's figures are those of each of its common stocks.
    Landed facts(Found<FiledFact> found, Context context) {
        List<FactStore.Filed> facts = new ArrayList<>();
        for (FiledFact filed : found.rows()) {
            byCik.get()
                    .getOrDefault(filed.cik(), Set.of())
                    .forEach(id ->
                            facts.add(new FactStore.Filed(id, filed.fact(), filed.accession())));
        }
        stores.facts().store(facts);
        return Landed.of(facts.size());
    }

    /// Who filed is asked for its figures.
    Landed filers(Found<Filer> found, Context context) {
        Set<Integer> ciks =
                found.rows().stream()
                        .map(Filer::cik)
                        .filter(cik -> byCik.get().containsKey(cik))
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Planned> calls =
                ciks.stream()
                        .map(cik ->
                                new Planned(
                                        FeedNames.SEC,
                                        FeedNames.COMPANY_FACTS,
                                        cik.toString(),
                                        false,
                                        List.of()))
                        .toList();
        return new Landed(ciks.size(), calls);
    }

    Landed news(Found<QuotedNews> found, Context context) {
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

    /// Only what is newer than what is stored: a series is delivered from its beginning each time.
    Landed rates(Found<QuotedRate> found, Context context) {
        List<RateStore.Rate> rates =
                found.rows().stream()
                        .map(one -> new RateStore.Rate(one.series(), one.day(), one.value()))
                        .toList();
        List<RateStore.Rate> fresh = rates;
        if (!rates.isEmpty()) {
            int known =
                    stores.rates()
                            .latest(rates.getFirst().series())
                            .map(day -> (int) day.toEpochDay() - OVERLAP)
                            .orElse(Integer.MIN_VALUE);
            fresh = rates.stream().filter(one -> one.day() > known).toList();
        }
        stores.rates().store(fresh);
        return Landed.of(fresh.size());
    }

    /// Days that are stored once more, since values are corrected.
    private static final int OVERLAP = 10;

    Landed trends(Found<AnalystTrend> found, Context context) {
        List<CompanyStore.Trend> trends = new ArrayList<>();
        int day = (int) context.session().toEpochDay();
        for (AnalystTrend one : found.rows()) {
            if (tickers.get().has(one.symbol(), day)) {
                trends.add(
                        new CompanyStore.Trend(
                                tickers.get().of(one.symbol(), day),
                                one.period(),
                                one.strongBuy(),
                                one.buy(),
                                one.hold(),
                                one.sell(),
                                one.strongSell()));
            }
        }
        stores.companies().storeTrends(trends);
        return Landed.of(trends.size());
    }

    /// The metrics that are kept of the hundred and more that come; the payload has the rest.
    private static final Set<String> KEPT =
            Set.of(
                    "marketCapitalization",
                    "beta",
                    "peTTM",
                    "pb",
                    "psTTM",
                    "epsTTM",
                    "epsGrowthTTMYoy",
                    "revenueGrowthTTMYoy",
                    "grossMarginTTM",
                    "netProfitMarginTTM",
                    "roeTTM",
                    "totalDebt/totalEquityQuarterly",
                    "currentRatioQuarterly",
                    "dividendYieldIndicatedAnnual");

    Landed metrics(Found<QuotedMetric> found, Context context) {
        int day = (int) context.session().toEpochDay();
        List<CompanyStore.Metric> metrics =
                found.rows().stream()
                        .filter(one ->
                                KEPT.contains(one.name()) && tickers.get().has(one.symbol(), day))
                        .sorted(Comparator.comparing(QuotedMetric::name))
                        .map(one ->
                                new CompanyStore.Metric(
                                        tickers.get().of(one.symbol(), day),
                                        one.name(),
                                        one.value()))
                        .toList();
        stores.companies().storeMetrics(metrics, context.session());
        return Landed.of(metrics.size());
    }
}
