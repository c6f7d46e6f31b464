package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradingCalendarTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();

    @Test
    void weekends_and_holidays_are_no_sessions() {
        assertThat(CALENDAR.isSession(LocalDate.of(2026, 7, 2))).isTrue();
        assertThat(CALENDAR.isSession(LocalDate.of(2026, 7, 3))).isFalse(); // for Saturday the 4th
        assertThat(CALENDAR.isSession(LocalDate.of(2026, 7, 4))).isFalse();
        assertThat(CALENDAR.isSession((int) LocalDate.of(2026, 7, 2).toEpochDay())).isTrue();
    }

    @Test
    void the_friday_before_a_new_year_on_saturday_is_a_session() {
        assertThat(CALENDAR.isSession(LocalDate.of(2027, 12, 31))).isTrue();
    }

    @Test
    void the_last_years_follow_the_same_rules() {
        assertThat(CALENDAR.sessions(LocalDate.of(2029, 12, 20), LocalDate.of(2030, 1, 3)))
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(20, 21, 24, 26, 27, 28, 31, 2, 3);
        assertThat(CALENDAR.isSession(LocalDate.of(2030, 4, 19))).isFalse(); // Good Friday
        assertThat(CALENDAR.closing(LocalDate.of(2030, 7, 3)).getHour()).isEqualTo(13);
    }

    @Test
    void hours_are_new_york_hours_in_summer_and_winter() {
        assertThat(CALENDAR.opening(LocalDate.of(2025, 1, 2)).toInstant())
                .isEqualTo(Instant.parse("2025-01-02T14:30:00Z"));
        assertThat(CALENDAR.closing(LocalDate.of(2025, 7, 2)).toInstant())
                .isEqualTo(Instant.parse("2025-07-02T20:00:00Z"));
        assertThat(CALENDAR.closing(LocalDate.of(2025, 7, 3)).toInstant())
                .isEqualTo(Instant.parse("2025-07-03T17:00:00Z"));
    }

    @Test
    void only_sessions_have_hours() {
        assertThatThrownBy(() -> CALENDAR.closing(LocalDate.of(2025, 12, 25)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-12-25");
    }

    @Test
    void neighbours_skip_closures_and_weekends() {
        LocalDate beforeAttacks = LocalDate.of(2001, 9, 10);
        LocalDate reopening = LocalDate.of(2001, 9, 17);
        assertThat(CALENDAR.next(beforeAttacks)).isEqualTo(reopening);
        assertThat(CALENDAR.previous(reopening)).isEqualTo(beforeAttacks);
        assertThat(CALENDAR.next((int) beforeAttacks.toEpochDay()))
                .isEqualTo((int) reopening.toEpochDay());
        assertThat(CALENDAR.previous((int) reopening.toEpochDay()))
                .isEqualTo((int) beforeAttacks.toEpochDay());
        assertThat(CALENDAR.next(LocalDate.of(2001, 9, 12))).isEqualTo(reopening);
    }

    @Test
    void sessions_back_count_sessions() {
        LocalDate monday = LocalDate.of(2025, 1, 13);
        assertThat(CALENDAR.sessionsBack(monday, 1)).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(CALENDAR.sessionsBack(monday, 2)).isEqualTo(LocalDate.of(2025, 1, 8));
        assertThat(CALENDAR.sessionsBack(LocalDate.of(2025, 1, 12), 1))
                .isEqualTo(LocalDate.of(2025, 1, 10));
        assertThatThrownBy(() -> CALENDAR.sessionsBack(monday, 0)).hasMessageContaining("0");
    }

    @Test
    void ordinals_of_consecutive_sessions_differ_by_one() {
        int friday = (int) LocalDate.of(2025, 1, 10).toEpochDay();
        assertThat(CALENDAR.ordinal(friday + 3)).isEqualTo(CALENDAR.ordinal(friday) + 1);
        assertThat(CALENDAR.ordinal((int) TradingCalendar.FIRST.toEpochDay())).isZero();
    }

    @Test
    void a_session_is_available_the_stated_time_after_its_close() {
        Duration later = Duration.ofMinutes(8 * 60 + 15);
        LocalDate thursday = LocalDate.of(2025, 3, 6);
        LocalDate friday = LocalDate.of(2025, 3, 7);
        assertThat(CALENDAR.latestClosed(Instant.parse("2025-03-08T05:14:59Z"), later))
                .isEqualTo(thursday);
        assertThat(CALENDAR.latestClosed(Instant.parse("2025-03-08T05:15:00Z"), later))
                .isEqualTo(friday);
        assertThat(CALENDAR.latestClosed(Instant.parse("2025-03-10T20:00:00Z"), later))
                .isEqualTo(friday);
    }

    @Test
    void a_session_that_is_still_open_is_not_closed() {
        assertThat(CALENDAR.latestClosed(Instant.parse("2025-11-28T17:59:59Z"), Duration.ZERO))
                .isEqualTo(LocalDate.of(2025, 11, 26));
        assertThat(CALENDAR.latestClosed(Instant.parse("2025-11-28T18:00:00Z"), Duration.ZERO))
                .isEqualTo(LocalDate.of(2025, 11, 28));
    }

    @Test
    void an_operator_adds_closures() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        TradingCalendar mourning = CALENDAR.with(List.of(new Closure.Closed(day, "mourning")));
        assertThat(mourning.isSession(day)).isFalse();
        assertThat(mourning.next(day.minusDays(1))).isEqualTo(day.plusDays(1));
        assertThat(mourning.reason(day)).hasValue("mourning");
        assertThat(CALENDAR.isSession(day)).isTrue();
        Closure early = new Closure.EarlyClose(day, LocalTime.of(14, 30), "storm");
        TradingCalendar storm = CALENDAR.with(List.of(early));
        assertThat(storm.closing(day).toLocalTime()).isEqualTo(LocalTime.of(14, 30));
        assertThat(storm.isHalfDay(day)).isTrue();
        assertThat(storm.usualClosing(day).toLocalTime()).isEqualTo(LocalTime.of(16, 0));
        assertThat(mourning.with(List.of(early)).isSession(day)).isFalse();
    }

    @Test
    void a_closed_or_earlyday_has_its_reason() {
        assertThat(CALENDAR.reason(LocalDate.of(2026, 11, 26))).hasValue("Thanksgiving Day");
        assertThat(CALENDAR.reason(LocalDate.of(2026, 11, 27))).hasValue("Day after Thanksgiving");
        assertThat(CALENDAR.reason(LocalDate.of(2026, 11, 28))).hasValue("weekend");
        assertThat(CALENDAR.reason(LocalDate.of(2012, 10, 29))).hasValue("Hurricane Sandy");
        assertThat(CALENDAR.reason(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(CALENDAR.isHalfDay(LocalDate.of(2026, 11, 27))).isTrue();
        assertThat(CALENDAR.isHalfDay(LocalDate.of(2026, 11, 26))).isFalse();
        assertThat(CALENDAR.isHalfDay(LocalDate.of(2026, 11, 30))).isFalse();
    }

    @Test
    void a_line_of_the_closures_file_is_parsed_or_refused() {
        assertThat(Closure.parse("2026-03-04,CLOSED,,Snow, much of it"))
                .isEqualTo(new Closure.Closed(LocalDate.of(2026, 3, 4), "Snow, much of it"));
        assertThat(Closure.parse("2026-03-04,EARLY_CLOSE,14:30,Storm"))
                .isEqualTo(
                        new Closure.EarlyClose(
                                LocalDate.of(2026, 3, 4), LocalTime.of(14, 30), "Storm"));
        assertThatThrownBy(() -> Closure.parse("2026-03-04,LATE,14:30,Storm"))
                .hasMessageContaining("LATE");
        assertThatThrownBy(() -> Closure.parse("2026-03-04")).hasMessageContaining("2026-03-04");
    }

    @Test
    void days_outside_the_calendar_are_refused_naming_its_range() {
        assertOutside(() -> CALENDAR.isSession(LocalDate.of(1989, 12, 29)));
        assertOutside(() -> CALENDAR.isSession(LocalDate.of(2031, 1, 2)));
        assertOutside(() -> CALENDAR.isSession((int) LocalDate.of(2031, 1, 2).toEpochDay()));
        assertOutside(() -> CALENDAR.isSession(Integer.MIN_VALUE));
        assertOutside(() -> CALENDAR.previous(LocalDate.of(1990, 1, 2)));
        assertOutside(() -> CALENDAR.next(LocalDate.of(2030, 12, 31)));
        assertOutside(() -> CALENDAR.sessionsBack(LocalDate.of(1990, 1, 10), 7));
    }

    private static void assertOutside(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1990-01-01 to 2030-12-31");
    }
}
