package dev.nightdesk.rating;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TradeRuleTest {

    private final TradeRule rule = new TradeRule("atr_14", 3, 2, 0.01, 21);

    @ParameterizedTest
    @EnumSource(names = {"STRONG_BUY", "BUY", "HOLD"})
    void the_long_side_has_its_target_above_and_its_stop_below(Rating rating) {
        assertThat(rule.trade(rating, 20, 0.5, NaN))
                .isEqualTo(new Trade(20, 21.5, 19, OptionalInt.of(21)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SELL", "STRONG_SELL"})
    void the_sell_side_is_mirrored(Rating rating) {
        assertThat(rule.trade(rating, 20, 0.5, NaN))
                .isEqualTo(new Trade(20, 18.5, 21, OptionalInt.of(21)));
    }

    @Test
    void neither_target_nor_stop_falls_below_one_percent_of_the_close() {
        assertThat(rule.trade(Rating.BUY, 20, 15, NaN).stop()).isEqualTo(0.2);
        assertThat(rule.trade(Rating.SELL, 20, 15, NaN).target()).isEqualTo(0.2);
    }

    /// One average true range of 0.5 is 0.3133 a day, 1.4359 over 21 sessions; a chance of 0.55
    /// lies 0.1257 deviations above the middle.
    @Test
    void what_is_foretold_moves_target_and_stop() {
        Trade trade = rule.trade(Rating.BUY, 20, 0.5, 0.57585);
        assertThat(trade.target()).isCloseTo(21.5 + 0.1804, offset(1e-4));
        assertThat(trade.stop()).isCloseTo(19 + 0.1804, offset(1e-4));
        Trade sell = rule.trade(Rating.SELL, 20, 0.5, -0.57585);
        assertThat(sell.target()).isCloseTo(18.5 - 0.1804, offset(1e-4));
        assertThat(sell.stop()).isCloseTo(21 - 0.1804, offset(1e-4));
        assertThat(rule.trade(Rating.BUY, 20, 0.5, 0))
                .isEqualTo(rule.trade(Rating.BUY, 20, 0.5, NaN));
    }

    @ParameterizedTest
    @EnumSource(names = {"STRONG_BUY", "BUY", "HOLD", "SELL"})
    void neither_passes_the_close_however_sure_a_forecast_is(Rating rating) {
        for (double sure :
                new double[] {Double.NEGATIVE_INFINITY, -2, 2, Double.POSITIVE_INFINITY}) {
            Trade trade = rule.trade(rating, 20, 0.5, sure);
            assertThat((trade.target() - 20) * (20 - trade.stop())).isPositive();
        }
    }

    @Test
    void a_trade_below_zero_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trade(20, 21, -1, OptionalInt.of(21)));
        assertThatIllegalArgumentException().isThrownBy(() -> Trade.none(0));
    }
}
