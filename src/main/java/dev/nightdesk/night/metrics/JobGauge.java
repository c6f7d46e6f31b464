package dev.nightdesk.night.metrics;

import dev.nightdesk.store.ExecutionStore;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.ExecutionStore.Step;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Executions: when each job last ended and how, what the last night's steps took.
///
/// @param ending the value of the label `status` for an execution; empty while it is not known
public record JobGauge(ExecutionStore executions, Function<Execution, Optional<String>> ending)
        implements Gauge {

    private static final List<String> JOBS = Metric.JOB_ENDING.labels().getFirst().values();
    private static final List<String> ENDINGS = Metric.JOB_ENDING.labels().getLast().values();
    private static final String NIGHTLY = "nightly";
    private static final double MILLIS = 1000;

    @Override
    public void read(Samples into) {
        List<Execution> newestFirst = executions.all();
        for (String job : JOBS) {
            List<Execution> its =
                    newestFirst.stream().filter(one -> one.job().equals(job)).toList();
            ended(its).ifPresent(last -> last(into, job, last));
        }
        newestFirst.stream()
                .filter(one -> one.job().equals(NIGHTLY))
                .findFirst()
                .ifPresent(night -> {
                    steps(into, executions.steps(night.id()));
                    into.set(Metric.SESSION_EXECUTIONS, executions.ofNewestRun(NIGHTLY));
                });
    }

    private Optional<Execution> ended(List<Execution> newestFirst) {
        return newestFirst.stream().filter(one -> ending.apply(one).isPresent()).findFirst();
    }

    private void last(Samples into, String job, Execution last) {
        String how = ending.apply(last).orElseThrow();
        ENDINGS.forEach(one -> into.set(Metric.JOB_ENDING, one.equals(how) ? 1 : 0, job, one));
        took(last.started(), last.ended())
                .ifPresent(seconds -> into.set(Metric.JOB_DURATION, seconds, job));
    }

    private static Optional<Double> took(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(
                start -> to.map(end -> Duration.between(start, end).toMillis() / MILLIS));
    }

    private static void steps(Samples into, List<Step> steps) {
        Map<String, List<Step>> byStep = new LinkedHashMap<>();
        steps.forEach(one ->
                byStep.computeIfAbsent(one.name().split(":", 2)[0], name -> new ArrayList<>())
                        .add(one));
        byStep.forEach((name, parts) -> step(into, name, parts));
    }

    /// Of a partitioned step its partitions; else the step itself.
    private static void step(Samples into, String name, List<Step> all) {
        List<Step> partitions = all.stream().filter(one -> one.name().contains(":")).toList();
        List<Step> some = partitions.isEmpty() ? all : partitions;
        List<Double> took =
                some.stream()
                        .flatMap(one -> took(one.started(), one.ended()).stream())
                        .sorted()
                        .toList();
        if (!took.isEmpty()) {
            into.set(Metric.STEP_DURATION, took.getFirst(), name, "min");
            into.set(Metric.STEP_DURATION, took.get(took.size() / 2), name, "median");
            into.set(Metric.STEP_DURATION, took.getLast(), name, "max");
        }
        rate(some).ifPresent(rate -> into.set(Metric.STEP_ITEMS, rate, name));
    }

    /// Items written a second, from the first partition's beginning to the last one's end.
    private static Optional<Double> rate(List<Step> some) {
        long written = some.stream().mapToLong(Step::written).sum();
        Optional<Instant> from =
                some.stream().flatMap(one -> one.started().stream()).min(Instant::compareTo);
        Optional<Instant> to =
                some.stream().flatMap(one -> one.ended().stream()).max(Instant::compareTo);
        return took(from, to).filter(seconds -> seconds > 0 && written > 0).map(s -> written / s);
    }
}
