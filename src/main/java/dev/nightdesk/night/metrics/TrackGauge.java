package dev.nightdesk.night.metrics;

import dev.nightdesk.night.track.Standings;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.TrackChain;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.util.Locale;
import java.util.Map;

/// The track record: how long it is, and how published opinions have done. Simulated history is
/// counted, and never told as a success.
public record TrackGauge(Stores stores) implements Gauge {

    @Override
    public void read(Samples into) {
        Map<TrackKind, TrackChain> chains = stores.track().chains();
        Map<TrackKind, Long> resolved = stores.outcomes().counts();
        for (TrackKind kind : TrackKind.values()) {
            TrackChain chain = chains.get(kind);
            into.set(Metric.TRACK_LINKS, chain == null ? 0 : (double) chain.links(), kind.word());
            into.set(
                    Metric.OUTCOMES_RESOLVED,
                    resolved.getOrDefault(kind, 0L).doubleValue(),
                    kind.word());
        }
        Standings.of(stores, TrackKind.PUBLISHED).byRating().stream()
                .filter(one -> one.rating() != Rating.HOLD)
                .filter(one -> one.all().opinions() > 0)
                .forEach(one ->
                        into.set(
                                Metric.HIT_RATIO,
                                one.all().hitRate(),
                                one.rating().name().toLowerCase(Locale.ROOT),
                                Integer.toString(one.horizon())));
    }
}
