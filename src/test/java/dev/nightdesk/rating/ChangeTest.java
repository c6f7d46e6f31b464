package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Standing HOLD = new Standing(Optional.of(Rating.HOLD), 55.25, "");
    private static final Standing EXCLUDED =
            new Standing(Optional.empty(), Double.NaN, "TOO_FEW_READINGS");

    @Test
    void a_standing_is_a_rating_or_a_reason_or_both() {
        Standing none = new Standing(Optional.of(Rating.NO_OPINION), 45, "ILLIQUID");
        assertThat(HOLD.words()).isEqualTo("HOLD");
        assertThat(EXCLUDED.words()).isEqualTo("TOO_FEW_READINGS");
        assertThat(none.words()).isEqualTo("NO_OPINION: ILLIQUID");
    }

    @Test
    void nothing_has_changed_if_both_stand_alike_to_the_last_digit() {
        Standing nearly = new Standing(Optional.of(Rating.HOLD), Math.nextUp(HOLD.score()), "");
        assertThat(new Change("AA", HOLD, HOLD).isNone()).isTrue();
        assertThat(new Change("AA", EXCLUDED, EXCLUDED).isNone()).isTrue();
        assertThat(new Change("AA", HOLD, nearly).isNone()).isFalse();
        assertThat(new Change("AA", EXCLUDED, HOLD).isNone()).isFalse();
    }
}
