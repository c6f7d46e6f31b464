package dev.nightdesk.source;

import java.util.List;

/// A market that delivers everything a night reads.
public interface MarketSource
        extends ListingSource, BarSource, ActionSource, FactSource, NewsSource {

    /// What this market lacks of `actions`, `fundamentals`, `symbols` and `news`, so that nobody
    /// asks for it; in that order.
    List<String> missing();
}
