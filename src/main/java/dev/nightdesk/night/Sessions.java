package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the sessions that are meant.
///
/// @param now by the time of the market
/// @param availableAfter how long after the close a live session's data can be had
record Sessions(TradingCalendar calendar, Instant now, Duration availableAfter) {

    /// Of a market that has no tables yet.
    static Sessions before(TradingCalendar calendar, Clock clock, NightSettings settings) {
        return new Sessions(calendar, clock.instant(), settings.availableAfter());
    }

    /// Of a market.
    static Sessions on(Desk desk, NightSettings settings) {
        return new Sessions(desk.calendar(), new MarketTime(desk).now(), settings.availableAfter());
    }

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

    /// The sessions after the last published one up to the newest whose data can be had, ascending.
    List<LocalDate> missed(
            Market market, Supplier<Optional<LocalDate>> inFiles, LocalDate lastPublished) {
        LocalDate newest = newest(market, inFiles);
        return newest.isAfter(lastPublished)
                ? calendar.sessions(lastPublished.plusDays(1), newest)
                : List.of();
    }

    private LocalDate newest(Market market, Supplier<Optional<LocalDate>> inFiles) {
        return switch (market) {
            case SIMULATED -> calendar.latestClosed(now, Duration.ZERO);
            case LIVE -> calendar.latestClosed(now, availableAfter);
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
