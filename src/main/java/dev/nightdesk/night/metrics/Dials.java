package dev.nightdesk.night.metrics;

import dev.nightdesk.telemetry.Samples;
import java.util.List;

/// Everything that is told of a market at one moment.
public record Dials(List<Gauge> gauges) {

    public Dials {
        gauges = List.copyOf(gauges);
    }

    public Samples read() {
        Samples samples = new Samples();
        gauges.forEach(gauge -> gauge.read(samples));
        return samples;
    }
}
