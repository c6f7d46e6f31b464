package dev.nightdesk.night.metrics;

import dev.nightdesk.store.TotalStore;
import dev.nightdesk.store.TotalStore.Bucket;
import dev.nightdesk.store.TotalStore.Counted;
import dev.nightdesk.telemetry.Distribution;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was counted and timed over the lives of all processes. What an older version counted and
/// this one does not know is left out.
public record TotalGauge(TotalStore totals) implements Gauge {

    private static final Map<String, Metric> BY_TITLE =
            Stream.of(Metric.values())
                    .collect(Collectors.toMap(Metric::title, Function.identity()));

    @Override
    public void read(Samples into) {
        Map<Counted, Double> all = totals.all();
        all.forEach((counted, total) -> {
            Metric metric = BY_TITLE.get(counted.metric());
            if (metric != null
                    && metric.type() == Metric.Type.COUNTER
                    && metric.has(counted.labels())) {
                into.set(metric, total, counted.labels().toArray(String[]::new));
            }
        });
        spreads()
                .forEach((counted, counts) -> {
                    Metric metric = BY_TITLE.get(counted.metric());
                    if (metric != null && metric.has(counted.labels())) {
                        into.set(
                                metric,
                                new Distribution(counts, all.getOrDefault(counted, 0.0)),
                                counted.labels().toArray(String[]::new));
                    }
                });
    }

    private Map<Counted, long[]> spreads() {
        Map<Counted, long[]> spreads = new TreeMap<>();
        for (Bucket bucket : totals.buckets()) {
            spreads.computeIfAbsent(bucket.counted(), key -> new long[Distribution.buckets()])[
                            bucket.number()] =
                    bucket.observations();
        }
        return spreads;
    }
}
