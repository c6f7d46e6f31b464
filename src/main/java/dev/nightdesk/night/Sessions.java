package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.MarketSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the session that is meant.
record Sessions(TradingCalendar calendar, Clock clock) {

    /// The session that a choice comes to.
    ///
    /// @param lastPublished empty if none is
    /// @throws Refused if the market has no such session
    LocalDate of(
            SessionChoice choice,
            Market market,
            MarketSource source,
            Optional<LocalDate> lastPublished) {
        return switch (choice) {
            case SessionChoice.On(LocalDate day) -> day;
            case SessionChoice.Newest newest -> newest(market, source);
            case SessionChoice.Next next -> next(market, source, lastPublished);
        };
    }

    /// Whether the exchange has no session that day.
    boolean isClosed(LocalDate day) {
        return !calendar.isSession(Span.known(day));
    }

    private LocalDate newest(Market market, MarketSource source) {
        return market == Market.SIMULATED
                ? calendar.latestClosed(clock.instant(), Duration.ZERO)
                : newestOf(source);
    }

    private static LocalDate newestOf(MarketSource source) {
        return source
                .delivered(PlanStep.day(TradingCalendar.FIRST), PlanStep.day(TradingCalendar.LAST))
                .newestSession()
                .stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                "the prices file has no row of any session",
                                "check its column 'date'"));
    }

    /// Refuses what a market cannot have.
    static void check(SessionChoice choice, Market market) {
        if (choice instanceof SessionChoice.Next && market != Market.SIMULATED) {
            throw new Refused(
                    "only a simulated market has the next session already",
                    "give a day: --session 2016-06-30");
        }
    }

    private LocalDate next(Market market, MarketSource source, Optional<LocalDate> lastPublished) {
        check(new SessionChoice.Next(), market);
        return lastPublished
                .map(calendar::next)
                .map(Span::known)
                .orElseGet(() -> newest(market, source));
    }
}
