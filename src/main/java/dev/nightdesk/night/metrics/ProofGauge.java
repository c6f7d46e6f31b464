package dev.nightdesk.night.metrics;

import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a backup was last restored and found whole.
///
/// @param at empty if there are backups, but none has ever been proven
/// @param took how long that took
public record ProofGauge(Optional<Instant> at, Duration took) implements Gauge {

    @Override
    public void read(Samples into) {
        into.set(Metric.RESTORE_PROOF, at.map(one -> (double) one.getEpochSecond()).orElse(0.0));
        into.set(Metric.RESTORE_PROOF_DURATION, (double) took.toSeconds());
    }
}
