package dev.nightdesk.night.metrics;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final double MILLIS = 1000;

    @Override
    public void read(Samples into) {
        into.set(Metric.NEXT_DUE, seconds(nightDue()), NIGHTLY);
        for (String job : Metric.LAST_SUCCESS.labels().getFirst().values()) {
            lastSuccess(job).ifPresent(at -> into.set(Metric.LAST_SUCCESS, seconds(at), job));
        }
        housekeepingDue().ifPresent(at -> into.set(Metric.NEXT_DUE, seconds(at), HOUSEKEEPING));
    }

    /// Where none has ended well yet, it counts from the first job that has: a timer that was never
    /// set up is seen as well.
    Optional<Instant> housekeepingDue() {
        return lastSuccess(HOUSEKEEPING)
                .or(() -> successes(job -> true).min(Instant::compareTo))
                .map(at -> at.plus(settings.housekeeping()));
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

    private Optional<Instant> lastSuccess(String job) {
        return successes(job::equals).max(Instant::compareTo);
    }

    private Stream<Instant> successes(Predicate<String> job) {
        return stores.executions().all().stream()
                .filter(one -> job.test(one.job()) && one.status().equals("COMPLETED"))
                .flatMap(one -> one.ended().stream())
                .map(at -> at.plus(ahead));
    }

    static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }
}
