package dev.nightdesk.night.metrics;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// When what is to happen last happened, and when it should have happened next. A night is due by
/// the exchange calendar, so a weekend, a holiday or a half day makes nobody nervous.
///
/// @param availableAfter the close of a session its data can be had
/// @param now the time of the market
/// @param ahead how far that is ahead of the time of the process; zero but where nights are
///   rehearsed
public record DueGauge(
        Stores stores,
        TradingCalendar calendar,
        Duration availableAfter,
        MetricsSettings settings,
        Instant now,
        Duration ahead)
        implements Gauge {

    private static final String NIGHTLY = "nightly";
    private static final String HOUSEKEEPING = "housekeeping";
    private static final String TRAIN = "train";
    private static final double MILLIS = 1000;

    @Override
    public void read(Samples into) {
        List<Execution> all = stores.executions().all();
        into.set(Metric.NEXT_DUE, seconds(nightDue()), NIGHTLY);
        for (String job : Metric.LAST_SUCCESS.labels().getFirst().values()) {
            lastSuccess(all, job).ifPresent(at -> into.set(Metric.LAST_SUCCESS, seconds(at), job));
        }
        due(all, HOUSEKEEPING, settings.housekeeping(), into);
        due(all, TRAIN, settings.training(), into);
    }

    /// Where none has ended well yet, it counts from the first job that has: a timer that was never
    /// set up is seen as well.
    private void due(List<Execution> all, String job, Duration every, Samples into) {
        lastSuccess(all, job)
                .or(() -> successes(all, any -> true).min(Instant::compareTo))
                .map(at -> at.plus(every))
                .ifPresent(at -> into.set(Metric.NEXT_DUE, seconds(at), job));
    }

    /// When the night of the session after the last published one is to be published; where none
    /// is, that of the next session to come. Nights begin at the same hour whenever the exchange
    /// has closed, so the usual close counts on a half day too.
    Instant nightDue() {
        LocalDate session =
                stores.publications()
                        .latest()
                        .map(one -> calendar.next(one.session()))
                        .orElseGet(() -> calendar.next(calendar.latestClosed(now, availableAfter)));
        return calendar.usualClosing(session)
                .toInstant()
                .plus(availableAfter)
                .plus(settings.deadline());
    }

    private Optional<Instant> lastSuccess(List<Execution> all, String job) {
        return successes(all, job::equals).max(Instant::compareTo);
    }

    private Stream<Instant> successes(List<Execution> all, Predicate<String> job) {
        return all.stream()
                .filter(one -> job.test(one.job()) && one.status().equals("COMPLETED"))
                .flatMap(one -> one.ended().stream())
                .map(at -> at.plus(ahead));
    }

    static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }
}
