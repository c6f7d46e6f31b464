package dev.nightdesk.night.metrics;

import dev.nightdesk.store.TotalStore;
import dev.nightdesk.store.TotalStore.Counted;
import dev.nightdesk.telemetry.Distribution;
import dev.nightdesk.telemetry.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What this process has counted and timed and not written down yet. It is written down with every
/// push and at the end of a run: what a process counts between the last time and a violent death is
/// lost.
public final class Meters {

    private static final double NANOS = 1e9;

    private final Map<Counted, Double> counts = new HashMap<>();
    private final Map<Counted, Distribution> spreads = new HashMap<>();

    /// Counts.
    ///
    /// @param labels values in the order of the metric's labels
    public synchronized void count(Metric metric, double more, String... labels) {
        counts.merge(key(metric, labels), more, Double::sum);
    }

    /// Nanoseconds since some moment, never less than before. Nothing that is said of a stock
    /// depends on it.
    public long nanos() {
        return System.nanoTime();
    }

    /// Times.
    public synchronized void time(Metric metric, long nanos, String... labels) {
        spreads.merge(key(metric, labels), Distribution.of(nanos / NANOS), Distribution::plus);
    }

    private static Counted key(Metric metric, String... labels) {
        return new Counted(metric.title(), List.of(labels));
    }

    /// Writes it down. What cannot be written down now is kept for the next time.
    public void flush(TotalStore totals) {
        Map<Counted, Double> more = new TreeMap<>();
        Map<Counted, Distribution> observed = new TreeMap<>();
        take(more, observed);
        try {
            totals.record(more, observed.entrySet().stream().map(Meters::observed).toList());
        } catch (RuntimeException e) {
            giveBack(more, observed);
            throw e;
        }
    }

    private static TotalStore.Observed observed(Map.Entry<Counted, Distribution> one) {
        return new TotalStore.Observed(one.getKey(), one.getValue().counts(), one.getValue().sum());
    }

    private synchronized void take(Map<Counted, Double> more, Map<Counted, Distribution> observed) {
        more.putAll(counts);
        observed.putAll(spreads);
        counts.clear();
        spreads.clear();
    }

    private synchronized void giveBack(
            Map<Counted, Double> more, Map<Counted, Distribution> observed) {
        more.forEach((key, value) -> counts.merge(key, value, Double::sum));
        observed.forEach((key, value) -> spreads.merge(key, value, Distribution::plus));
    }
}
