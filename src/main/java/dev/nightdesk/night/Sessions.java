package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the session that is meant.
///
/// @param availableAfter how long after the close a live session's data can be had
record Sessions(TradingCalendar calendar, Clock clock, Duration availableAfter) {

    /// The session that a choice comes to.
    ///
    /// @param lastPublished empty if none is
    /// @throws Refused if the market has no such session
    LocalDate of(
            SessionChoice choice,
            Market market,
            Supplier<Optional<LocalDate>> inFiles,
            Optional<LocalDate> lastPublished) {
        return switch (choice) {
            case SessionChoice.On(LocalDate day) -> day;
            case SessionChoice.Newest newest -> newest(market, inFiles);
            case SessionChoice.Next next -> next(market, inFiles, lastPublished);
        };
    }

    /// Whether the exchange has no session that day.
    boolean isClosed(LocalDate day) {
        return !calendar.isSession(Span.known(day));
    }

    private LocalDate newest(Market market, Supplier<Optional<LocalDate>> inFiles) {
        return switch (market) {
            case SIMULATED -> calendar.latestClosed(clock.instant(), Duration.ZERO);
            case LIVE -> calendar.latestClosed(clock.instant(), availableAfter);
            case FILES -> inFiles.get().orElseThrow(Sessions::none);
        };
    }

    private static Refused none() {
        return new Refused(
                Objection.NO_SESSION,
                "the prices file has no row of any session",
                "correct its column 'date'");
    }

    /// Refuses what a market cannot have.
    static void check(SessionChoice choice, Market market) {
        if (choice instanceof SessionChoice.Next && market != Market.SIMULATED) {
            throw new Refused(
                    Objection.OPTIONS,
                    "only a simulated market has the next session already",
                    "give a day: nightdesk run nightly --session 2016-06-30");
        }
    }

    private LocalDate next(
            Market market,
            Supplier<Optional<LocalDate>> inFiles,
            Optional<LocalDate> lastPublished) {
        check(new SessionChoice.Next(), market);
        return lastPublished
                .map(calendar::next)
                .map(Span::known)
                .orElseGet(() -> newest(market, inFiles));
    }
}
