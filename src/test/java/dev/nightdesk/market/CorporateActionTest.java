package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ratios are those of the real market of 2015–2016.
class CorporateActionTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.142857, 0.2, 0.25, 0.333333, 0.499916, 0.500053, 0.666667, 0.8})
    void a_simple_fraction_is_a_split(double ratio) {
        assertThat(CorporateAction.ofRatio(9, ratio)).isEqualTo(new Split(9, ratio));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.25, 4, 7.519, 15.000008, 200})
    void a_rise_is_a_reverse_split(double ratio) {
        assertThat(CorporateAction.ofRatio(9, ratio)).isEqualTo(new Split(9, ratio));
    }

    /// Among them the spin-offs of BKS, FCAU, HPQ and EBAY, special dividends of NATH and CAF, and
    /// the consolidation with a dividend of IHG.
    @ParameterizedTest
    @ValueSource(
            doubles = {0.655308, 0.657108, 0.454133, 0.420875, 0.660141, 0.699471, 0.992, 1.039487})
    void anything_else_is_a_dividend(double ratio) {
        assertThat(CorporateAction.ofRatio(9, ratio)).isEqualTo(new Dividend(9, ratio));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void a_factor_is_finite_and_above_zero(double ratio) {
        assertThatThrownBy(() -> CorporateAction.ofRatio(9, ratio))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_boundary_of_a_rise_is_no_split() {
        assertThat(CorporateAction.ofRatio(9, 1.2)).isInstanceOf(Dividend.class);
    }
}
