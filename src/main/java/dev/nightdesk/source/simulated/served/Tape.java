package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.simulated.SimulatedMarket;
import dev.nightdesk.source.simulated.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Holds what the simulated market tells, as far as anybody has asked. A walk through the market
/// cannot be continued later on, so each one records some weeks more than were asked for.
final class Tape {

    private static final Span WORLD = Span.of(SimulatedMarket.FIRST, TradingCalendar.LAST);

    /// Days recorded beyond the one that was asked for.
    private static final int AHEAD = 84;

    /// Days of filings before the first bars, for figures of the years before.
    private static final int FILINGS_BEFORE = 450;

    private final SimulatedMarket market;
    private final Roll roll;
    private volatile Reel reel;

    Tape(SimulatedMarket market, Roll roll, LocalDate from, LocalDate through) {
        this.market = market;
        this.roll = roll;
        Span span = Span.of(from, through).cut(WORLD);
        Reel blank =
                new Reel(
                        new Span(span.from(), span.from() - 1),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of());
        reel = record(blank, span, span.since(span.from() - FILINGS_BEFORE));
    }

    /// What is recorded, at least up to and including an epoch day.
    Reel covering(int day) {
        return reel.span().contains(day) ? reel : extendedTo(day);
    }

    private synchronized Reel extendedTo(int day) {
        Span before = reel.span();
        Span after = before.widened(day, AHEAD, AHEAD).cut(WORLD);
        if (!after.equals(before)) {
            reel = record(reel, after, after.since(before.through() + 1));
        }
        return reel;
    }

    private Reel record(Reel earlier, Span span, Span filed) {
        Reeling reeling = new Reeling(roll, earlier);
        IntPredicate isNew = day -> span.contains(day) && !earlier.span().contains(day);
        market.tell(
                new Wish<>(isNew, reeling::add),
                new Wish<>(isNew, reeling::add),
                new Wish<>(filed::contains, reeling::add),
                new Wish<>(isNew, reeling::add));
        return reeling.reel(span);
    }
}
