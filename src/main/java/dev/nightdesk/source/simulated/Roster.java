package dev.nightdesk.source.simulated;

import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.FormerSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The listings of a stretch of sessions, told without walking their prices.
///
/// @param from first session
/// @param until the session after the last one
record Roster(World world, int from, int until) {

    Delivered delivered() {
        List<DeliveredListing> listings =
                world.listings().stream()
                        .map(this::delivered)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(DeliveredListing::symbol))
                        .toList();
        return new Delivered(listings, world.sessions().days(from, until));
    }

    private Optional<DeliveredListing> delivered(Listed listed) {
        Presence presence = new Presence(listed);
        int first = Math.max(from, listed.life().from());
        int last = Math.min(until, listed.life().until()) - 1;
        while (first <= last && !presence.hasBar(first)) {
            first++;
        }
        while (first <= last && !presence.hasBar(last)) {
            last--;
        }
        return first <= last ? Optional.of(delivered(listed, first, last)) : Optional.empty();
    }

    private DeliveredListing delivered(Listed listed, int first, int last) {
        Era era = listed.era(until - 1);
        return new DeliveredListing(
                era.symbol(),
                era.name(),
                listed.kind(),
                world.sessions().day(first),
                world.sessions().day(last),
                formerly(listed));
    }

    /// Every change up to the end of the stretch, however long ago.
    private List<FormerSymbol> formerly(Listed listed) {
        List<FormerSymbol> given = new ArrayList<>();
        for (int nth = 1; nth < listed.eras().size(); nth++) {
            int changed = listed.eras().get(nth).from();
            if (changed < until) {
                String symbol = listed.eras().get(nth - 1).symbol();
                given.add(new FormerSymbol(symbol, world.sessions().day(changed) - 1));
            }
        }
        return given;
    }
}
