package dev.nightdesk.night.fetch;

import dev.nightdesk.night.fetch.ProviderSettings.Use;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The providers of a live market, as `jobs/providers.yaml` gives them.
///
/// @param use what nightdesk is used for
/// @param patience waits before a call that brought no usable answer is tried again
/// @param calmDown waits after a provider has said that we are too fast
/// @param providers by id
public record FetchSettings(
        Use use,
        List<Duration> patience,
        List<Duration> calmDown,
        Map<String, ProviderSettings> providers) {

    /// How often a call is tried again that the night can do without.
    private static final int OPTIONAL_TRIES = 3;

    /// The same, but what brings no usable answer is not tried again: waiting does not mend it.
    public FetchSettings impatient() {
        return new FetchSettings(use, List.of(), calmDown, providers);
    }

    /// The longest window of time of all quotas.
    public Duration longestWindow() {
        return providers.values().stream()
                .flatMap(provider -> provider.limits().stream())
                .map(ProviderSettings.Limit::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// Waits between the tries of a call.
    List<Duration> patience(boolean needed) {
        return needed ? patience : patience.subList(0, Math.min(OPTIONAL_TRIES, patience.size()));
    }
}
