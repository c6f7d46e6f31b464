package dev.nightdesk.night.fetch;

import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.store.Stores;
import java.util.function.Consumer;

/// What every lane of a run works with.
///
/// @param say hears what is worth keeping
record Dock(
        Feeds feeds,
        Archive archive,
        Stores stores,
        Shore shore,
        FetchSettings settings,
        Meters meters,
        Consumer<String> say) {}
