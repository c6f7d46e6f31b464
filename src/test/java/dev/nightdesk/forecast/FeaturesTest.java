package dev.nightdesk.forecast;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.indicator.Indicators;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static double[] unknown() {
        double[] readings = new double[Indicators.readings().size()];
        Arrays.fill(readings, NaN);
        return readings;
    }

    private static double feature(String id, double close, double[] readings) {
        return Features.row(close, readings)[Features.ids().indexOf(id)];
    }

    @Test
    void every_feature_has_one_name_of_its_own() {
        assertThat(Features.ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9_]+"));
    }

    @Test
    void a_feature_is_warm_when_all_its_readings_are() {
        assertThat(Features.ALL)
                .filteredOn(one -> one.id().equals("momentum_12_1"))
                .extracting(Feature::warmUp)
                .containsExactly(253);
    }

    @Test
    void levels_in_dollars_enter_as_fractions_of_the_close() {
        double[] readings = unknown();
        readings[Indicators.indexOf("sma_50")] = 80;
        readings[Indicators.indexOf("atr_14")] = 2;
        assertThat(feature("close_to_sma_50", 100, readings)).isCloseTo(0.25, within(1e-12));
        assertThat(feature("atr_14_to_close", 100, readings)).isCloseTo(0.02, within(1e-12));
    }

    /// Whoever adds a reading decides whether models are shown it.
    @Test
    void every_reading_is_a_feature_or_says_nothing_new() {
        List<String> more =
                List.of("macd_signal", "bollinger_upper_20", "bollinger_lower_20", "obv");
        String features = " " + String.join(" ", Features.ids()) + " ";
        assertThat(Indicators.ids())
                .filteredOn(id -> !features.matches(".* (close_to_)?" + id + "(_to_close)? .*"))
                .containsExactlyInAnyOrderElementsOf(more);
    }

    @Test
    void the_well_known_signs_are_features() {
        assertThat(Signs.SEVEN).extracting(Sign::feature).isSubsetOf(Features.ids());
    }

    @Test
    void what_is_unknown_or_without_a_scale_is_unknown() {
        assertThat(Features.row(100, unknown())).containsOnly(NaN);
        double[] readings = unknown();
        readings[Indicators.indexOf("sma_50")] = 0;
        assertThat(feature("close_to_sma_50", 100, readings)).isNaN();
    }

    @Test
    void no_feature_changes_when_a_price_and_its_levels_are_counted_in_other_shares() {
        double[] readings = new double[Indicators.readings().size()];
        Arrays.setAll(readings, i -> 1 + i);
        double[] split = readings.clone();
        for (String level :
                new String[] {
                    "sma_20",
                    "sma_50",
                    "sma_200",
                    "ema_12",
                    "ema_26",
                    "macd",
                    "macd_signal",
                    "macd_histogram",
                    "bollinger_upper_20",
                    "bollinger_lower_20",
                    "atr_14"
                }) {
            split[Indicators.indexOf(level)] /= 4;
        }
        split[Indicators.indexOf("obv")] *= 4;
        assertThat(Features.row(25, split)).containsExactly(Features.row(100, readings));
    }

    @Test
    void the_version_names_the_list() {
        assertThat(Features.version()).hasSize(64).isEqualTo(Features.version());
    }
}
