package dev.nightdesk.source.simulated;

import dev.nightdesk.market.ListingKind;
import java.util.List;

/// A listing of the simulated market as a registry keeps it, from its birth to its end.
///
/// @param key differs between listings
/// @param issuer the key of the company's stock, the listing's own if there is none
/// @param firstDay epoch day of its first session
/// @param endDay epoch day of the first session without it, [Integer#MAX_VALUE] if it outlives the
///   calendar
/// @param names earliest first, at least one
public record SimulatedListing(
        long key, long issuer, ListingKind kind, int firstDay, int endDay, List<Named> names) {

    public SimulatedListing {
        names = List.copyOf(names);
    }

    /// A symbol and a name.
    ///
    /// @param fromDay epoch day of the first session under it
    /// @param symbol never given to another listing
    /// @param name ends with a mark that tells it from a real one
    public record Named(int fromDay, String symbol, String name) {

        /// The name without the mark.
        public String plainName() {
            return name.substring(0, name.length() - Era.MARK.length());
        }
    }

    static SimulatedListing of(Listed listed, Sessions sessions) {
        int until = listed.life().until();
        return new SimulatedListing(
                listed.key(),
                listed.pathKey(),
                listed.kind(),
                sessions.day(listed.life().from()),
                until < sessions.count() ? sessions.day(until) : Integer.MAX_VALUE,
                listed.eras().stream()
                        .map(era -> new Named(sessions.day(era.from()), era.symbol(), era.name()))
                        .toList());
    }

    /// Whether it exists on an epoch day.
    public boolean isListed(int day) {
        return day >= firstDay && day < endDay;
    }

    /// Its symbol and name on an epoch day, the first ones before its birth.
    public Named named(int day) {
        int nth = names.size() - 1;
        while (nth > 0 && names.get(nth).fromDay() > day) {
            nth--;
        }
        return names.get(nth);
    }
}
