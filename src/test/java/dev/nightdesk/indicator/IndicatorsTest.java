package dev.nightdesk.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The table of contents and what holds for all of it at once.
class IndicatorsTest {

    private static final List<String> ORDER =
            List.of(
                    ("sma_20 sma_50 sma_200 ema_12 ema_26 macd macd_signal macd_histogram rsi_14"
                                    + " bollinger_upper_20 bollinger_lower_20"
                                    + " bollinger_percent_b_20 atr_14 adx_14 plus_di_14"
                                    + " minus_di_14 stochastic_k_14 stochastic_d_3 obv"
                                    + " volatility_20 momentum_21 momentum_63 momentum_252"
                                    + " max_drawdown_252 beta_252 correlation_252"
                                    + " dollar_volume_20 high_52w_distance low_52w_distance"
                                    + " momentum_5 momentum_12_1 skewness_63 var_95_252"
                                    + " expected_shortfall_95_252 amihud_20"
                                    + " earnings_yield book_to_price return_on_equity"
                                    + " debt_to_assets revenue_growth return_on_assets"
                                    + " operating_margin cash_return_on_assets sales_to_price"
                                    + " cash_flow_yield dividend_yield earnings_growth"
                                    + " asset_growth current_ratio accruals facts_age"
                                    + " sentiment sentiment_count")
                            .split(" "));

    private final ListingHistory history = RandomWorld.of(1, 400).today();

    @Test
    void a_reading_looks_at_no_other_figures_than_it_names() {
        ListingHistory whole = RandomWorld.of(7, 380).today();
        for (Indicator one : Indicators.ALL) {
            List<Fact> named =
                    whole.facts().stream()
                            .filter(fact -> one.concepts().contains(fact.concept()))
                            .toList();
            ListingHistory less =
                    new ListingHistory(
                            whole.prices(), whole.splits(), whole.market(), named, whole.news());
            for (Reading reading : one.readings()) {
                int at = Indicators.indexOf(reading.id());
                assertThat(Indicators.read(less)[at]).isEqualTo(Indicators.read(whole)[at]);
                assertThat(Indicators.concepts(reading.id())).isEqualTo(one.concepts());
            }
        }
        assertThat(Indicators.concepts("revenue_growth")).containsExactly(Concept.REVENUE);
        assertThat(Indicators.concepts("no_longer_read")).isEmpty();
    }

    @Test
    void readings_have_unique_ids_in_the_published_order() {
        assertThat(Indicators.readings()).extracting(Reading::id).containsExactlyElementsOf(ORDER);
        assertThat(ORDER).doesNotHaveDuplicates();
    }

    @Test
    void every_reading_has_its_golden_file() {
        assertThat(Indicators.readings())
                .extracting(Reading::id)
                .allSatisfy(id -> assertThat(GoldenFiles.of(id)).isRegularFile());
    }

    @Test
    void an_index_leads_to_the_reading_of_that_id() {
        assertThat(ORDER)
                .allSatisfy(id ->
                        assertThat(Indicators.readings().get(Indicators.indexOf(id)).id())
                                .isEqualTo(id));
        assertThatIllegalArgumentException().isThrownBy(() -> Indicators.indexOf("sma_21"));
    }

    @Test
    void an_indicator_writes_its_own_places_and_no_other() {
        double untouched = -4321.5;
        for (Indicator indicator : Indicators.ALL) {
            double[] out = new double[indicator.readings().size() + 2];
            Arrays.fill(out, untouched);
            indicator.read(history, out, 1);
            assertThat(out[0]).isEqualTo(untouched);
            assertThat(out[out.length - 1]).isEqualTo(untouched);
            assertThat(Arrays.copyOfRange(out, 1, out.length - 1)).doesNotContain(untouched);
        }
    }

    @Test
    void reading_twice_gives_the_same_in_another_array() {
        double[] first = Indicators.read(history);
        double[] kept = first.clone();
        Arrays.fill(first, 0);
        assertThat(Indicators.read(history)).containsExactly(kept);
    }
}
