package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.NightSettings.Partitions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many partitions are at work at a time.
final class WindowTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();

    private static Window window(String from, String to, int concurrency) {
        return new Window(SessionHour.parse(from), SessionHour.parse(to), concurrency);
    }

    private static int atOnce(Instant now, Window... windows) {
        return new Partitions(16, 125, 2, List.of(windows), 20000).atOnce(now, CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday before clocks go forward, and the Monday after
        "2026-03-06T14:29:59Z, 2",
        "2026-03-06T14:30:00Z, 1",
        "2026-03-06T20:59:59Z, 1",
        "2026-03-06T21:00:00Z, 2",
        "2026-03-09T13:29:59Z, 2",
        "2026-03-09T13:30:00Z, 1",
        "2026-03-09T19:59:59Z, 1",
        "2026-03-09T20:00:00Z, 2",
        // the night itself, a Sunday, before, in and after the hour that is not there
        "2026-03-08T06:30:00Z, 2",
        "2026-03-08T07:00:00Z, 2",
        "2026-03-08T14:30:00Z, 2",
        // clocks go back
        "2026-10-30T13:30:00Z, 1",
        "2026-11-02T13:30:00Z, 2",
        "2026-11-02T14:30:00Z, 1",
        // a half day: the exchange closes at 13:00
        "2026-11-27T17:59:59Z, 1",
        "2026-11-27T18:00:00Z, 2",
        // a holiday
        "2026-11-26T16:00:00Z, 2",
    })
    void fewer_while_the_exchange_is_open(Instant now, int expected) {
        assertThat(atOnce(now, window("open", "close", 1))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:30:00Z, 4",
        "2026-11-23T14:29:59Z, 4",
        "2026-11-23T14:30:00Z, 1",
        "2026-11-23T21:00:00Z, 2",
        "2026-11-22T08:30:00Z, 2",
    })
    void times_and_bells_may_follow_each_other(Instant now, int expected) {
        assertThat(atOnce(now, window("03:00", "open", 4), window("open", "close", 1)))
                .isEqualTo(expected);
    }

    @Test
    void the_first_of_several_counts() {
        Instant noon = Instant.parse("2026-11-23T17:00:00Z");
        assertThat(atOnce(noon, window("11:00", "13:00", 3), window("open", "close", 1)))
                .isEqualTo(3);
    }

    @Test
    void without_windows_it_is_always_the_same() {
        assertThat(atOnce(Instant.parse("2026-11-23T17:00:00Z"))).isEqualTo(2);
    }

    @Test
    void the_packaged_ones_are_read() {
        assertThat(
                        JobFile.read("nightly", NightSettings.class, Optional.empty())
                                .partitions()
                                .windows())
                .containsExactly(window("open", "close", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "16:00, 09:30, 1, 'a window must end after it begins, on the same day: 16:00 to 09:30'",
        "open, open, 1, open to open",
        "noon, close, 1, 'neither ''open'' nor ''close'' nor a time like'",
        "open, close, 0, concurrency must be at least 1: 0",
    })
    void what_is_no_window_is_refused(String from, String to, int concurrency, String told) {
        assertThatThrownBy(() -> window(from, to, concurrency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }
}
