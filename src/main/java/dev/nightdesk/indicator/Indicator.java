package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.ListingHistory;
import java.util.List;
import java.util.Set;

/// A pure function of a listing's history with one or a few readings as of its last bar.
public interface Indicator {

    /// What it reads, in the order in which [#read] writes.
    List<Reading> readings();

    /// Which filed figures it looks at, besides prices.
    default Set<Concept> concepts() {
        return Set.of();
    }

    /// Whether it looks at headlines.
    default boolean readsNews() {
        return false;
    }

    /// Writes the readings at the last bar into `out[at…]`; a reading whose warm-up the series does
    /// not reach, or whose inputs are missing, is NaN.
    ///
    /// @param history as known at the session; not modified
    /// @param out receives `readings().size()` values
    /// @param at index of the first
    void read(ListingHistory history, double[] out, int at);
}
