package dev.nightdesk.night.metrics;

import java.time.Duration;
import java.util.List;

/// How metrics are told, as `jobs/metrics.yaml` gives it.
///
/// @param push how often during a run, positive
/// @param deadline how long after its data can be had a night is to be published, positive
/// @param housekeeping how long after the last one housekeeping is due again, positive
/// @param training how long after the last one training is due again, positive
public record MetricsSettings(
        Duration push, Duration deadline, Duration housekeeping, Duration training) {

    public MetricsSettings {
        for (Duration time : List.of(push, deadline, housekeeping, training)) {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("a time above zero expected");
            }
        }
    }
}
