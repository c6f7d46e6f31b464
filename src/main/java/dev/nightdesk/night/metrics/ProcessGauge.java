package dev.nightdesk.night.metrics;

import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;

/// This process: whether a run is at work in it, what it uses.
///
/// @param since when the run began; empty if none is at work
/// @param isOfRun whether the process runs one, or has run one just now
public record ProcessGauge(Optional<Instant> since, boolean isOfRun, IntSupplier connections)
        implements Gauge {

    @Override
    public void read(Samples into) {
        into.set(Metric.LEASE, since.isPresent() ? 1 : 0);
        into.set(Metric.LEASE_SINCE, since.map(DueGauge::seconds).orElse(0.0));
        into.set(Metric.DB_CONNECTIONS, since.isPresent() ? connections.getAsInt() : 0);
        if (isOfRun) {
            into.set(Metric.MEMORY, heapPeak());
        }
    }

    private static double heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
