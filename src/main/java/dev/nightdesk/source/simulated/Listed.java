package dev.nightdesk.source.simulated;

import dev.nightdesk.market.ListingKind;
import java.util.List;

/// A listing of the simulated market and all that was fixed about it at its birth.
///
/// @param key the seed of everything random about it
/// @param pathKey the seed of its price; a warrant's is that of its company
/// @param eras symbols and names, earliest first, at least one
record Listed(
        long key, long pathKey, ListingKind kind, Lifetime life, Traits traits, List<Era> eras) {

    boolean isCompany() {
        return kind == ListingKind.COMMON_STOCK;
    }

    /// The first symbol; listings are delivered in its order.
    String firstSymbol() {
        return eras.getFirst().symbol();
    }

    /// Its symbol and name on a session, the first ones before its birth.
    Era era(int at) {
        int nth = eras.size() - 1;
        while (nth > 0 && eras.get(nth).from() > at) {
            nth--;
        }
        return eras.get(nth);
    }
}
