package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.source.Transport;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The providers of a run, ready to be asked.
public final class Exchange {

    private final FetchSettings settings;
    private final PriceList prices;
    private final Map<String, Transport> transports;
    private final Map<String, String> without;
    private final Timekeeper time;
    private final Stores stores;
    private final Dock dock;

    /// @param transports of the providers that may be asked
    /// @param without providers that are not asked, with the reason
    public Exchange(
            FetchSettings settings,
            PriceList prices,
            Map<String, Transport> transports,
            Map<String, String> without,
            Timekeeper time,
            Archive archive,
            Database database,
            Stores stores,
            TradingCalendar calendar,
            Meters meters,
            Consumer<String> say) {
        this.settings = settings;
        this.prices = prices;
        this.transports = Map.copyOf(transports);
        this.without = new TreeMap<>(without);
        this.time = time;
        this.stores = stores;
        Feeds feeds = AllFeeds.landingIn(stores, calendar);
        Shore shore = new Shore(database, stores, time.clock());
        this.dock = new Dock(feeds, archive, stores, shore, settings, meters, say);
    }

    /// Providers that may be asked.
    public Set<String> providers() {
        return transports.keySet();
    }

    /// Providers that are not asked, each with the reason, in words.
    public Map<String, String> without() {
        return without;
    }

    public Timekeeper time() {
        return time;
    }

    /// The lane on which a provider's calls are made. To be entered and left by whoever works on
    /// it.
    public Lane lane(Batch batch, String provider, LocalDate session) {
        return new Lane(batch, provider, session, gateway(provider), dock);
    }

    /// Gives up what the plan asks of them that the month has no money for, and tells what.
    public List<String> economise(Batch batch) {
        return new Economy(stores, prices).giveUp(batch, time.clock().instant());
    }

    private Gateway gateway(String provider) {
        ProviderSettings one = Objects.requireNonNull(settings.providers().get(provider));
        return new Gateway(
                one.quota(provider),
                prices.tariff(provider),
                stores.quotas(),
                Objects.requireNonNull(transports.get(provider)),
                one.together(),
                time);
    }
}
