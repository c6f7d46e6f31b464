package dev.nightdesk.store;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Tenure;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.store.ListingStore.Delivered;
import dev.nightdesk.store.ListingStore.Former;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Works out what deliveries change in the listings that are known.
final class Registry {

    private static final Width NAME = new Width(300);

    private final Map<Ticker, Listing> byTicker = new HashMap<>();
    private final Map<Integer, Listing> byId = new HashMap<>();
    private final Map<Integer, Listing> changed = new LinkedHashMap<>();
    private final List<Tenure> begun = new ArrayList<>();
    private final List<Tenure> ended = new ArrayList<>();
    private final Tickers tickers;
    private int lastId;

    /// @param current listings under their current tickers
    /// @param known every tenure
    /// @param lastId the last id ever given
    Registry(Collection<Listing> current, Collection<Tenure> known, int lastId) {
        current.forEach(listing -> {
            byTicker.put(listing.ticker(), listing);
            byId.put(listing.instrumentId(), listing);
        });
        this.tickers = new Tickers(known);
        this.lastId = lastId;
    }

    /// Whether the deliveries have told anything that was not known.
    boolean isNews() {
        return !changed.isEmpty() || !begun.isEmpty() || !ended.isEmpty();
    }

    /// Takes a delivery: a ticker that is known, one that a known listing has changed to, or a new
    /// listing, which gets the next id.
    void take(Delivered one) {
        int id = holder(one);
        int from = one.firstDay();
        for (Former former : one.formerly()) {
            OptionalInt last = OptionalInt.of(former.lastDay());
            int first = Math.min(from, former.lastDay());
            tenure(new Tenure(id, former.ticker(), first, last), former.lastDay());
            from = former.lastDay() + 1;
        }
        tenure(new Tenure(id, one.ticker(), from, OptionalInt.empty()), one.lastDay());
        name(new Listing(id, one.ticker(), NAME.fit(one.name()), one.kind()), isCurrent(one));
    }

    /// Whether the ticker is the listing's to this day: an earlier session may deliver one that it
    /// has given up since.
    private boolean isCurrent(Delivered one) {
        return tickers.find(one.ticker().symbol(), one.lastDay())
                .filter(tenure -> tenure.lastDay().isPresent())
                .isEmpty();
    }

    private int holder(Delivered one) {
        OptionalInt found = tickers.id(one.ticker().symbol(), one.lastDay());
        for (Former former : one.formerly().reversed()) {
            found = found.isPresent() ? found : holder(former);
        }
        return found.isPresent() ? found.getAsInt() : ++lastId;
    }

    private OptionalInt holder(Former former) {
        return tickers.id(former.ticker().symbol(), former.lastDay());
    }

    private void tenure(Tenure wanted, int day) {
        Optional<Tenure> held =
                tickers.find(wanted.ticker().symbol(), day)
                        .filter(one -> one.instrumentId() == wanted.instrumentId());
        if (held.isEmpty()) {
            begun.add(wanted);
            tickers.put(wanted);
        } else if (held.get().lastDay().isEmpty() && wanted.lastDay().isPresent()) {
            Tenure over = held.get().until(day);
            ended.add(over);
            tickers.put(over);
        }
    }

    /// What a listing is called by an earlier session does not change what it is called now.
    private void name(Listing now, boolean isCurrent) {
        byTicker.put(now.ticker(), now);
        Listing before = byId.get(now.instrumentId());
        boolean isSame =
                before != null && before.name().equals(now.name()) && before.kind() == now.kind();
        if (before == null || (isCurrent && !isSame)) {
            changed.put(now.instrumentId(), now);
        }
        if (isCurrent) {
            byId.put(now.instrumentId(), now);
        }
    }

    /// Listings by the tickers under which they were known or delivered.
    Map<Ticker, Listing> byTicker() {
        return byTicker;
    }

    /// Listings that are new, or whose name or kind is.
    Collection<Listing> changed() {
        return changed.values();
    }

    /// Tenures that nobody knew.
    List<Tenure> begun() {
        return begun;
    }

    /// Tenures known as current that have an end now.
    List<Tenure> ended() {
        return ended;
    }
}
