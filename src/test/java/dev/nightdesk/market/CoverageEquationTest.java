package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoverageEquationTest {

    @Test
    void reads_as_one_line_without_grouping_in_any_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new CoverageEquation(6027, 5312, 715, 0))
                    .hasToString("universe 6027 = analysed 5312 + excluded 715 + failed 0");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void balances_to_the_last_listing() {
        assertThat(new CoverageEquation(6027, 5300, 715, 12).balances()).isTrue();
        assertThat(new CoverageEquation(6027, 5300, 715, 11).balances()).isFalse();
        assertThat(new CoverageEquation(0, 0, 0, 0).balances()).isTrue();
    }

    @Test
    void does_not_balance_by_overflow() {
        int half = 1 << 30;
        assertThat(new CoverageEquation(0, half, half, Integer.MAX_VALUE).balances()).isFalse();
    }

    @Test
    void coverage_leaves_out_the_excluded_and_counts_the_missing() {
        CoverageEquation night = new CoverageEquation(6000, 4750, 1000, 250);
        assertThat(night.coverage(0)).isEqualTo(new Ratio(0.95));
        assertThat(night.coverage(4500)).isEqualTo(new Ratio(0.5));
    }

    @Test
    void nothing_out_of_nothing_is_no_coverage() {
        assertThat(new CoverageEquation(7, 0, 7, 0).coverage(0)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void negative_counts_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoverageEquation(1, 2, -1, 0))
                .withMessageContaining("excluded -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoverageEquation(1, 1, 0, 0).coverage(-1));
    }

    @Test
    void a_ratio_is_finite_and_ordered() {
        assertThat(new Ratio(0.05)).isLessThan(new Ratio(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(0.0 / 0));
    }
}
