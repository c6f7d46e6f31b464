package dev.nightdesk.night.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightdesk.night.retention.Keep.Unit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"92 days", "280 sessions", "all"})
    void is_read_as_it_is_written(String words) {
        assertThat(Keep.parse(words).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 days",
                "-1 days",
                "92",
                "days",
                "92 weeks",
                "1.5 days",
                "ALL",
                "92  days"
            })
    void what_is_not_understood_is_refused_with_what_would_be(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keep.parse(words))
                .withMessage(
                        "'"
                                + words
                                + "' is neither like '90 days' nor like '280 sessions' nor 'all'");
    }

    @Test
    void days_are_counted_back_from_the_newest_that_there_is() {
        Keep keep = new Keep(10, Unit.DAYS);
        Instant rested = Instant.parse("2026-03-11T00:00:00Z");
        assertThat(keep.before(rested, NOW)).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void what_is_dated_in_the_future_makes_nothing_old() {
        Keep keep = new Keep(10, Unit.DAYS);
        assertThat(keep.before(NOW.plusSeconds(86_400_000), NOW)).isEqualTo("2026-11-12T06:00:00Z");
    }

    @Test
    void the_newest_stay() {
        assertThat(new Keep(2, Unit.SESSIONS).beyond(List.of(9, 8, 7, 6))).containsExactly(7, 6);
        assertThat(new Keep(2, Unit.SESSIONS).beyond(List.of(9, 8))).isEmpty();
        assertThat(Keep.parse("all").beyond(List.of(9, 8))).isEmpty();
    }
}
