package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.ListingKinds;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.store.DirectoryStore.Entry;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The listings of a session where deliveries tell: those that have prices in the session's own,
/// and those that have had a bar lately. A delivery that does not name a listing leaves it its
/// name. What a listing is, deliveries do not tell but by the name: what another source has stated
/// goes before that.
///
/// @param since the first day that counts as lately
public record Active(Stores stores, LocalDate session, LocalDate since) {

    /// The listings, ascending by symbol.
    public List<DeliveredListing> listings() {
        Map<String, Listing> known = new HashMap<>();
        Map<Integer, Listing> byId = new HashMap<>();
        stores.listings()
                .current()
                .forEach(one -> {
                    known.put(one.ticker().symbol(), one);
                    byId.put(one.instrumentId(), one);
                });
        Map<String, DeliveredListing> active = new TreeMap<>();
        traded(byId.keySet())
                .forEach(id -> put(active, stored(Objects.requireNonNull(byId.get(id)))));
        stores.directory().entries(FeedNames.LISTINGS, session).stream()
                .filter(one -> first(one) >= day(since))
                .forEach(one -> put(active, named(one, known)));
        return List.copyOf(active.values());
    }

    private Set<Integer> traded(Set<Integer> ids) {
        return ids.isEmpty() ? Set.of() : stores.bars().traded(ids, since, session);
    }

    private static void put(Map<String, DeliveredListing> active, DeliveredListing one) {
        active.put(one.symbol(), one);
    }

    private DeliveredListing named(Entry entry, Map<String, Listing> known) {
        Listing before = known.get(entry.symbol());
        return entry.name().isEmpty() && before != null
                ? stored(before)
                : delivered(
                        entry, before != null && isStated(before) ? before.kind() : guessed(entry));
    }

    /// Whether a listing is what its name does not tell.
    private static boolean isStated(Listing one) {
        return one.kind() != ListingKinds.of(one.ticker().symbol(), one.name());
    }

    private static ListingKind guessed(Entry entry) {
        return entry.kind().orElseGet(() -> ListingKinds.of(entry.symbol(), entry.name()));
    }

    private DeliveredListing delivered(Entry entry, ListingKind kind) {
        return new DeliveredListing(
                entry.symbol(), entry.name(), kind, first(entry), day(session), List.of());
    }

    private DeliveredListing stored(Listing one) {
        return new DeliveredListing(
                one.ticker().symbol(), one.name(), one.kind(), day(since), day(session), List.of());
    }

    private static int first(Entry entry) {
        return entry.firstDay().orElse(0);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
