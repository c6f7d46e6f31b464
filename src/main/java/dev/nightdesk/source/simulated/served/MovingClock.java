package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.TradingCalendar;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// The server's time. It stands still but for what requests say, and never goes back.
final class MovingClock {

    private final TradingCalendar calendar;
    private final AtomicReference<Instant> latest;

    MovingClock(TradingCalendar calendar, Instant start) {
        this.calendar = calendar;
        latest = new AtomicReference<>(start);
    }

    Moment now() {
        return new Moment(latest.get(), calendar);
    }

    /// Moves to a time, unless that is past.
    Moment moveTo(Instant time) {
        Instant now =
                latest.accumulateAndGet(time, (one, other) -> one.isAfter(other) ? one : other);
        return new Moment(now, calendar);
    }
}
