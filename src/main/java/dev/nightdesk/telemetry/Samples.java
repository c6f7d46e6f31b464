package dev.nightdesk.telemetry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What metrics are set to at a moment. Every label of a closed set has a value from the first
/// moment on: a counter that appears only with its first event has lost that event.
public final class Samples {

    /// The most series that are told; each value of a histogram's bucket is one.
    public static final int MOST_SERIES = 600;

    private final Map<Metric, Map<List<String>, Double>> values = new EnumMap<>(Metric.class);
    private final Map<Metric, Map<List<String>, Distribution>> spreads =
            new EnumMap<>(Metric.class);

    public Samples() {
        for (Metric metric : Metric.values()) {
            zeros(metric)
                    .forEach(labels -> {
                        switch (metric.type()) {
                            case COUNTER -> of(values, metric).put(labels, 0.0);
                            case HISTOGRAM -> of(spreads, metric).put(labels, Distribution.NONE);
                            case GAUGE -> {
                                // what is not known is not told
                            }
                        }
                    });
        }
    }

    private static List<List<String>> zeros(Metric metric) {
        List<List<String>> all = List.of(List.of());
        for (Label label : metric.labels()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> labels : all) {
                label.values().forEach(value -> longer.add(with(labels, value)));
            }
            all = longer;
        }
        return all;
    }

    private static List<String> with(List<String> labels, String value) {
        List<String> longer = new ArrayList<>(labels);
        longer.add(value);
        return List.copyOf(longer);
    }

    /// Sets a counter or a gauge.
    ///
    /// @param labels values in the order of the metric's labels
    /// @throws IllegalArgumentException if the metric is a histogram or a label has no such value
    public Samples set(Metric metric, double value, String... labels) {
        if (metric.type() == Metric.Type.HISTOGRAM) {
            throw new IllegalArgumentException(metric.title() + " is a histogram");
        }
        of(values, metric).put(checked(metric, labels), value);
        return this;
    }

    /// Sets a histogram.
    public Samples set(Metric metric, Distribution spread, String... labels) {
        if (metric.type() != Metric.Type.HISTOGRAM) {
            throw new IllegalArgumentException(metric.title() + " is no histogram");
        }
        of(spreads, metric).put(checked(metric, labels), spread);
        return this;
    }

    private static List<String> checked(Metric metric, String... labels) {
        if (labels.length != metric.labels().size()) {
            throw new IllegalArgumentException(metric.title() + " has other labels");
        }
        for (int i = 0; i < labels.length; i++) {
            if (!metric.labels().get(i).allows(labels[i])) {
                throw new IllegalArgumentException(
                        "%s: no %s '%s'"
                                .formatted(
                                        metric.title(), metric.labels().get(i).name(), labels[i]));
            }
        }
        return List.of(labels);
    }

    private static <T> Map<List<String>, T> of(
            Map<Metric, Map<List<String>, T>> all, Metric metric) {
        return all.computeIfAbsent(metric, key -> new TreeMap<>(Samples::compare));
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join("\0", one).compareTo(String.join("\0", other));
    }

    Map<List<String>, Double> values(Metric metric) {
        return bounded(metric, values.getOrDefault(metric, Map.of()));
    }

    Map<List<String>, Distribution> spreads(Metric metric) {
        return spreads.getOrDefault(metric, Map.of());
    }

    /// Of a label whose values are not known in advance the first so many are told.
    private static Map<List<String>, Double> bounded(Metric metric, Map<List<String>, Double> all) {
        int most = 1;
        for (Label label : metric.labels()) {
            most *= label.most();
        }
        if (all.size() <= most) {
            return all;
        }
        Map<List<String>, Double> first = new TreeMap<>(Samples::compare);
        all.entrySet().stream().limit(most).forEach(one -> first.put(one.getKey(), one.getValue()));
        return first;
    }

    /// In the text format of Prometheus, version 0.0.4.
    public String text() {
        return new Exposition(this).text();
    }

    /// How many series these are.
    public int series() {
        int series = 0;
        for (Metric metric : Metric.values()) {
            series += values(metric).size();
            series += spreads(metric).size() * (Distribution.buckets() + 2);
        }
        return series;
    }
}
