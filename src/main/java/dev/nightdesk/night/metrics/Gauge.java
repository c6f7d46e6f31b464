package dev.nightdesk.night.metrics;

import dev.nightdesk.telemetry.Samples;

/// Sets the metrics of one subject.
@FunctionalInterface
public interface Gauge {

    void read(Samples into);
}
