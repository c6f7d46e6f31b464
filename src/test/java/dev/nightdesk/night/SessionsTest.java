package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Closure;
import dev.nightdesk.market.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which session is meant when none is named.
final class SessionsTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final Duration AFTER = Duration.parse("PT11H15M");

    private static LocalDate newest(TradingCalendar calendar, Market market, Instant now) {
        return new Sessions(calendar, now, AFTER)
                .of(new SessionChoice.Newest(), market, Optional::empty, Optional.empty());
    }

    /// 03:15 in New York on the day after the session, on either side of the night in which the
    /// clocks change; 00:15 after a half day. A simulated session is there when it closes.
    @ParameterizedTest
    @CsvSource({
        // to summer time on Sunday, 2026-03-08
        "2026-03-07T08:14:59Z, 2026-03-05, 2026-03-06",
        "2026-03-07T08:15:00Z, 2026-03-06, 2026-03-06",
        "2026-03-08T06:59:59Z, 2026-03-06, 2026-03-06",
        "2026-03-08T07:00:00Z, 2026-03-06, 2026-03-06",
        "2026-03-09T19:59:59Z, 2026-03-06, 2026-03-06",
        "2026-03-09T20:00:00Z, 2026-03-06, 2026-03-09",
        "2026-03-10T07:14:59Z, 2026-03-06, 2026-03-09",
        "2026-03-10T07:15:00Z, 2026-03-09, 2026-03-09",
        // back on Sunday, 2026-11-01
        "2026-10-31T07:15:00Z, 2026-10-30, 2026-10-30",
        "2026-11-01T05:30:00Z, 2026-10-30, 2026-10-30",
        "2026-11-01T06:30:00Z, 2026-10-30, 2026-10-30",
        "2026-11-02T20:59:59Z, 2026-10-30, 2026-10-30",
        "2026-11-02T21:00:00Z, 2026-10-30, 2026-11-02",
        "2026-11-03T08:14:59Z, 2026-10-30, 2026-11-02",
        "2026-11-03T08:15:00Z, 2026-11-02, 2026-11-02",
        // the day after Thanksgiving
        "2026-11-27T17:59:59Z, 2026-11-25, 2026-11-25",
        "2026-11-27T18:00:00Z, 2026-11-25, 2026-11-27",
        "2026-11-28T05:14:59Z, 2026-11-25, 2026-11-27",
        "2026-11-28T05:15:00Z, 2026-11-27, 2026-11-27",
    })
    void a_session_is_there_some_time_after_its_close(
            Instant now, LocalDate live, LocalDate simulated) {
        assertThat(newest(CALENDAR, Market.LIVE, now)).isEqualTo(live);
        assertThat(newest(CALENDAR, Market.SIMULATED, now)).isEqualTo(simulated);
    }

    @Test
    void a_day_that_was_closed_is_not_meant() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        TradingCalendar storm = CALENDAR.with(List.of(new Closure.Closed(friday, "storm")));
        Instant sunday = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(newest(storm, Market.LIVE, sunday)).isEqualTo(friday.minusDays(1));
    }

    @Test
    void what_has_gone_by_since_the_last_published_session_is_missed() {
        Sessions sessions = new Sessions(CALENDAR, Instant.parse("2026-12-01T12:00:00Z"), AFTER);
        assertThat(missed(sessions, "2026-11-24"))
                .containsExactly(
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2026, 11, 30));
        assertThat(missed(sessions, "2026-11-30")).isEmpty();
        // the market is ahead of us: the next session of a simulated one
        assertThat(missed(sessions, "2026-12-02")).isEmpty();
    }

    private static List<LocalDate> missed(Sessions sessions, String last) {
        return sessions.missed(Market.LIVE, Optional::empty, LocalDate.parse(last));
    }
}
