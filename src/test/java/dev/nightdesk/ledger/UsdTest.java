package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UsdTest {

    @Test
    void what_is_finer_than_a_millionth_is_rounded_up() {
        assertThat(Usd.of("0.0000001")).isEqualTo(Usd.ofMicros(1));
        assertThat(Usd.of("14.97").micros()).isEqualTo(14_970_000);
        assertThat(Usd.atMost(new BigDecimal("0.0000019"))).isEqualTo(Usd.ofMicros(1));
    }

    @Test
    void nobody_owes_less_than_nothing() {
        assertThatThrownBy(() -> Usd.of("-0.01")).hasMessageContaining("-0.01");
        assertThat(Usd.of("1").less(Usd.of("2"))).isEqualTo(Usd.ZERO);
    }

    @Test
    void people_read_cents_and_what_is_below_one() {
        assertThat(Usd.of("11.75337")).hasToString("11.75");
        assertThat(Usd.of("0.015")).hasToString("0.02");
        assertThat(Usd.of("0.001")).hasToString("0.001");
        assertThat(Usd.ZERO).hasToString("0.00");
    }
}
