package dev.nightdesk.store;

import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Headline;
import dev.nightdesk.store.SearchStore.Wanted;
import java.time.Instant;
import java.util.List;

/// Finds what is asked, wherever a database keeps its words.
sealed interface Finder permits ServerFinder, IndexFinder {

    /// Best first; of the listings of one company only the one that is meant.
    List<Found> companies(Wanted wanted);

    /// Newest first, without the listings they are about.
    List<Headline> news(Asked asked, Instant since, int most);
}
