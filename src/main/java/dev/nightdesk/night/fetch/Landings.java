package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.AnalystTrend;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.source.Filer;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedMetric;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.QuotedRate;
import dev.nightdesk.source.deliveries.Delivery;
import dev.nightdesk.store.Stores;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Where each kind of row is put. Rows of symbols that are no listing's are passed over: providers
/// cover more than the directory does. Listings do not change while calls are made.
final class Landings {

    private final Stores stores;
    private final Supplier<Tickers> tickers;
    private final Supplier<Map<Integer, Set<Integer>>> byCik;

    Landings(Stores stores) {
        this.stores = stores;
        this.tickers = new Once<>(() -> stores.listings().tickers());
        this.byCik = new Once<>(() -> stores.directory().byCik());
    }

    Landing<ListedSecurity> directory(String feed) {
        return new DirectoryLanding(stores, feed);
    }

    Landing<Delivery> deliveries() {
        return new DeliveryLanding(stores, tickers, bars());
    }

    Landing<QuotedBar> quotes(String provider) {
        return new QuoteLanding(provider, stores, tickers);
    }

    BarLanding bars() {
        return new BarLanding(stores, tickers);
    }

    Landing<AnnouncedAction> actions() {
        return new ActionLanding(stores, tickers);
    }

    Landing<QuotedNews> news() {
        return new NewsLanding(stores, tickers);
    }

    Landing<Filer> filers() {
        return new FilerLanding(byCik);
    }

    Landing<FiledFact> facts() {
        return new FactLanding(stores, byCik);
    }

    Landing<QuotedMetric> metrics() {
        return new MetricLanding(stores, tickers);
    }

    Landing<AnalystTrend> trends() {
        return new TrendLanding(stores, tickers);
    }

    Landing<QuotedRate> rates() {
        return new RateLanding(stores);
    }
}
