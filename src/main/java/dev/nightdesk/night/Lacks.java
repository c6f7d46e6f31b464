package dev.nightdesk.night;

import dev.nightdesk.store.EntitlementStore.Entitlement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a plan goes without, and why.
final class Lacks {

    private Lacks() {}

    /// Reasons in words, by provider or `provider/feed`.
    ///
    /// @param without providers that are not asked, with the reason
    /// @param refusals of feeds
    static SortedMap<String, String> of(Map<String, String> without, List<Entitlement> refusals) {
        SortedMap<String, String> lacks = new TreeMap<>(without);
        refusals.forEach(one -> lacks.put(one.provider() + "/" + one.feed(), words(one)));
        return lacks;
    }

    private static String words(Entitlement one) {
        return "refused on %s: %s"
                .formatted(LocalDate.ofInstant(one.seen(), ZoneOffset.UTC), one.words());
    }
}
