package dev.nightdesk.telemetry;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Samples in the form in which Prometheus takes them.
final class Exposition implements MultiCollector {

    private static final double[] BOUNDS = Distribution.bounds();

    private final Samples samples;

    Exposition(Samples samples) {
        this.samples = samples;
    }

    @Override
    public MetricSnapshots collect() {
        List<MetricSnapshot> all = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (!samples.values(metric).isEmpty() || !samples.spreads(metric).isEmpty()) {
                all.add(snapshot(metric));
            }
        }
        return new MetricSnapshots(all);
    }

    private MetricSnapshot snapshot(Metric metric) {
        return switch (metric.type()) {
            case COUNTER -> counter(metric);
            case GAUGE -> gauge(metric);
            case HISTOGRAM -> histogram(metric);
        };
    }

    private CounterSnapshot counter(Metric metric) {
        String title = metric.title();
        CounterSnapshot.Builder counter =
                CounterSnapshot.builder()
                        .name(title.substring(0, title.length() - "_total".length()))
                        .help(metric.help());
        samples.values(metric)
                .forEach((labels, value) ->
                        counter.dataPoint(
                                CounterDataPointSnapshot.builder()
                                        .labels(labels(metric, labels))
                                        .value(value)
                                        .build()));
        return counter.build();
    }

    private GaugeSnapshot gauge(Metric metric) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.title()).help(metric.help());
        samples.values(metric)
                .forEach((labels, value) ->
                        gauge.dataPoint(
                                GaugeDataPointSnapshot.builder()
                                        .labels(labels(metric, labels))
                                        .value(value)
                                        .build()));
        return gauge.build();
    }

    private HistogramSnapshot histogram(Metric metric) {
        HistogramSnapshot.Builder histogram =
                HistogramSnapshot.builder().name(metric.title()).help(metric.help());
        samples.spreads(metric)
                .forEach((labels, spread) ->
                        histogram.dataPoint(
                                HistogramDataPointSnapshot.builder()
                                        .labels(labels(metric, labels))
                                        .classicHistogramBuckets(
                                                ClassicHistogramBuckets.of(BOUNDS, spread.counts()))
                                        .sum(spread.sum())
                                        .build()));
        return histogram.build();
    }

    private static Labels labels(Metric metric, List<String> values) {
        return Labels.of(metric.labels().stream().map(Label::name).toList(), values);
    }

    /// Prometheus' text format, version 0.0.4.
    String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, collect(), EscapingScheme.ALLOW_UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
