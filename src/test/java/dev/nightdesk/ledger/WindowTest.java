package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.ledger.Window.Daily;
import dev.nightdesk.ledger.Window.Monthly;
import dev.nightdesk.ledger.Window.Sliding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "5, PT1M, 5 per minute",
        "25, PT1S, 25 per second",
        "50, PT1H, 50 per hour",
        "1, PT12.5S, 1 per 12.5 s",
        "1, PT0.2S, 1 per 0.2 s",
        "3, PT30S, 3 per 30 seconds",
        "3, PT10M, 3 per 10 minutes",
        "3, PT48H, 3 per 48 hours",
    })
    void a_sliding_window_is_named_by_its_length(int calls, Duration length, String words) {
        assertThat(new Sliding(calls, length).words()).isEqualTo(words);
    }

    @Test
    void a_calendar_window_is_named_by_its_unit() {
        assertThat(new Daily(25, ZoneOffset.UTC).words()).isEqualTo("25 per day");
        assertThat(new Monthly(500, ZoneOffset.UTC).words()).isEqualTo("500 per month");
    }

    @Test
    void a_window_has_the_label_of_the_metric_where_one_fits() {
        assertThat(new Sliding(8, Duration.ofSeconds(1)).limitType().map(LimitType::label))
                .contains("per_second");
        assertThat(new Sliding(5, Duration.ofSeconds(60)).limitType().map(LimitType::label))
                .contains("per_minute");
        assertThat(new Daily(25, NEW_YORK).limitType().map(LimitType::label)).contains("daily");
        assertThat(new Monthly(5, NEW_YORK).limitType().map(LimitType::label)).contains("monthly");
        assertThat(new Sliding(1, Duration.ofMillis(12_500)).limitType()).isEmpty();
        assertThat(new Sliding(50, Duration.ofHours(1)).limitType()).isEmpty();
    }

    @Test
    void a_day_is_as_long_as_its_zone_makes_it() {
        Daily day = new Daily(25, NEW_YORK);
        Instant spring = at("2026-03-08T18:00:00Z");
        assertThat(day.start(spring)).isEqualTo(at("2026-03-08T05:00:00Z"));
        assertThat(day.next(spring)).isEqualTo(at("2026-03-09T04:00:00Z"));
        Instant autumn = at("2026-11-01T18:00:00Z");
        assertThat(day.start(autumn)).isEqualTo(at("2026-11-01T04:00:00Z"));
        assertThat(day.next(autumn)).isEqualTo(at("2026-11-02T05:00:00Z"));
    }

    @Test
    void a_day_whose_midnight_is_skipped_begins_after_the_gap() {
        Daily day = new Daily(25, ZoneId.of("America/Sao_Paulo"));
        assertThat(day.next(at("2018-11-03T12:00:00Z"))).isEqualTo(at("2018-11-04T03:00:00Z"));
        assertThat(day.start(at("2018-11-04T12:00:00Z"))).isEqualTo(at("2018-11-04T03:00:00Z"));
    }

    @Test
    void an_hour_that_is_repeated_before_midnight_belongs_to_the_old_day() {
        Daily day = new Daily(25, ZoneId.of("America/Sao_Paulo"));
        Instant repeated = at("2018-02-18T02:30:00Z");
        assertThat(day.start(repeated)).isEqualTo(at("2018-02-17T02:00:00Z"));
        assertThat(day.next(repeated)).isEqualTo(at("2018-02-18T03:00:00Z"));
    }

    @Test
    void a_midnight_that_comes_twice_begins_the_day_once() {
        Daily day = new Daily(25, ZoneId.of("America/Havana"));
        Instant second = at("2026-11-01T05:30:00Z");
        assertThat(day.start(second)).isEqualTo(at("2026-11-01T04:00:00Z"));
        assertThat(day.next(second)).isEqualTo(at("2026-11-02T05:00:00Z"));
    }

    @Test
    void a_month_begins_on_its_first_day() {
        Monthly month = new Monthly(500, NEW_YORK);
        Instant lastOfMarch = at("2026-04-01T03:59:59.999Z");
        assertThat(month.start(lastOfMarch)).isEqualTo(at("2026-03-01T05:00:00Z"));
        assertThat(month.next(lastOfMarch)).isEqualTo(at("2026-04-01T04:00:00Z"));
        assertThat(month.start(month.next(lastOfMarch))).isEqualTo(at("2026-04-01T04:00:00Z"));
    }

    @Test
    void a_window_holds_something_for_some_time() {
        assertThatThrownBy(() -> new Daily(0, NEW_YORK))
                .hasMessage("at least one call expected: 0");
        assertThatThrownBy(() -> new Monthly(-1, NEW_YORK))
                .hasMessage("at least one call expected: -1");
        assertThatThrownBy(() -> new Sliding(0, Duration.ofSeconds(1)))
                .hasMessage("at least one call expected: 0");
        assertThatThrownBy(() -> new Sliding(1, Duration.ZERO))
                .hasMessage("length above zero expected: PT0S");
    }
}
