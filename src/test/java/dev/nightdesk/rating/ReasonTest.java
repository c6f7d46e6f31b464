package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void says_what_was_read_where_it_stands_and_what_it_adds() {
        assertThat(words("momentum_252", 0.48, 0.93, 6.1))
                .isEqualTo("12-month momentum of +48 % is above 93 % of the market (+6.1)");
        assertThat(words("earnings_yield", -0.034, 0.18, -3.84))
                .isEqualTo("earnings yield of -3.4 % is below 82 % of the market (-3.8)");
        assertThat(words("book_to_price", 0.517, 0.29, -1.2))
                .isEqualTo("book-to-price ratio of 0.52 is below 71 % of the market (-1.2)");
    }

    @Test
    void only_the_highest_is_above_all() {
        assertThat(words("momentum_252", 3.1, 1, 8))
                .isEqualTo("12-month momentum of +310 % is the highest of the market (+8.0)");
        assertThat(words("momentum_252", 3.0, 0.9998, 8)).contains("is above 99 % of the market");
        assertThat(words("momentum_252", -0.9, 0.0002, -8)).contains("is below 99 % of the market");
    }

    @Test
    void speaks_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(words("beta_252", 1.25, 0.6, -0.6))
                    .isEqualTo(
                            "beta against the market of 1.25 is above 60 % of the market (-0.6)");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String words(String reading, double value, double rank, double points) {
        return new Reason(new Contribution(reading, points), value, rank).words();
    }
}
