package dev.nightdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void prices_have_cents_and_small_ones_more() {
        assertThat(Figures.price(46.2)).isEqualTo("46.20");
        assertThat(Figures.price(0.7867)).isEqualTo("0.7867");
        assertThat(Figures.price(Double.NaN)).isEqualTo("–");
    }

    @Test
    void changes_have_a_sign_and_a_real_minus_and_nothing_has_none() {
        assertThat(Figures.change(0.0831)).isEqualTo("+8.3\u00a0%");
        assertThat(Figures.change(-0.055)).isEqualTo("−5.5\u00a0%");
        assertThat(Figures.change(-0.0001)).isEqualTo("0.0\u00a0%");
        assertThat(Figures.points(-0.04)).isEqualTo("0.0");
        assertThat(Figures.change(Double.NaN)).isEqualTo("–");
    }

    @Test
    void large_amounts_say_their_power_in_words() {
        assertThat(Figures.amount(374_900_000)).isEqualTo("375 million");
        assertThat(Figures.amount(-1_310_000_000)).isEqualTo("−1.3 billion");
        assertThat(Figures.amount(999_700)).isEqualTo("1.0 million");
        assertThat(Figures.amount(512)).isEqualTo("512");
        assertThat(Figures.amount(3e18)).isEqualTo("3000000 trillion");
    }

    @Test
    void plain_numbers_have_the_digits_that_matter() {
        assertThat(Figures.plain(6050)).isEqualTo("6050");
        assertThat(Figures.plain(0.05)).isEqualTo("0.05");
        assertThat(Figures.plain(0.0018184)).isEqualTo("0.001818");
        assertThat(Figures.plain(102.5)).isEqualTo("102.5");
        assertThat(Figures.plain(-3)).isEqualTo("−3");
    }

    @Test
    void times_are_to_the_minute_and_durations_to_what_matters() {
        assertThat(Figures.minute(Instant.parse("2016-07-01T05:31:59Z")))
                .isEqualTo("2016-07-01 05:31 UTC");
        assertThat(Figures.seconds(8.24)).isEqualTo("8.2 s");
        assertThat(Figures.seconds(150)).isEqualTo("2 min 30 s");
    }

    @Test
    void nothing_but_the_highest_is_above_all() {
        assertThat(Figures.place(1)).isEqualTo("all");
        assertThat(Figures.place(0.9999)).isEqualTo("99\u00a0%");
    }
}
