package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TradeRuleTest {

    private final TradeRule rule = new TradeRule("atr_14", 3, 2, 0.01, 21);

    @ParameterizedTest
    @EnumSource(names = {"STRONG_BUY", "BUY", "HOLD"})
    void the_long_side_has_its_target_above_and_its_stop_below(Rating rating) {
        assertThat(rule.trade(rating, 20, 0.5))
                .isEqualTo(new Trade(20, 21.5, 19, OptionalInt.of(21)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SELL", "STRONG_SELL"})
    void the_sell_side_is_mirrored(Rating rating) {
        assertThat(rule.trade(rating, 20, 0.5))
                .isEqualTo(new Trade(20, 18.5, 21, OptionalInt.of(21)));
    }

    @Test
    void neither_target_nor_stop_falls_below_one_percent_of_the_close() {
        assertThat(rule.trade(Rating.BUY, 20, 15).stop()).isEqualTo(0.2);
        assertThat(rule.trade(Rating.SELL, 20, 15).target()).isEqualTo(0.2);
    }

    @Test
    void a_trade_below_zero_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trade(20, 21, -1, OptionalInt.of(21)));
        assertThatIllegalArgumentException().isThrownBy(() -> Trade.none(0));
    }
}
