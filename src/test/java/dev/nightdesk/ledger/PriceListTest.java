package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void a_price_is_stale_ninety_days_after_it_was_read() {
        PriceList list = Lists.simple();
        assertThat(list.stale(FIRST.plusDays(90))).isEmpty();
        assertThat(list.stale(FIRST.plusDays(91)))
                .hasValueSatisfying(
                        one -> assertThat(one.price().age(FIRST.plusDays(91))).isEqualTo(91));
    }

    @Test
    void what_is_not_known_to_be_free_is_not_free() {
        assertThatThrownBy(() -> Lists.simple().tariff("nobody"))
                .hasMessage("'nobody' is none of massive, finnhub");
    }

    @Test
    void a_price_that_cannot_be_told_in_dollars_is_refused() {
        List<Price> pounds = List.of(Lists.price("1", "GBP", FIRST));
        assertThatThrownBy(() -> Lists.of(pounds, Map.of())).hasMessageContaining("'GBP'");
        assertThatThrownBy(() -> Lists.of(pounds, Map.of("GBP", pounds)))
                .hasMessageContaining("not in dollars");
    }

    @Test
    void prices_out_of_order_are_refused() {
        List<Price> prices = List.of(Lists.dollars("1"), Lists.dollars("2"));
        assertThatThrownBy(() -> Lists.of(prices, Map.of())).hasMessageContaining("not ascending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"massive", "server", "storage"})
    void a_line_of_the_bill_has_a_name_of_its_own(String taken) {
        assertThatThrownBy(() -> Lists.subscribing(taken))
                .hasMessageContaining("subscription " + taken + " is named like another line");
    }

    @Test
    void a_plan_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Lists.simple().onPlan("huge")).hasMessageContaining("'huge'");
    }

    @Test
    void a_call_has_the_price_of_its_day() {
        PriceList list = Lists.simple().calling("massive", new BigDecimal("0.001"));
        Instant at = Instant.parse("2026-01-31T23:59:59Z");
        assertThat(list.tariff("massive").price(at)).isEqualTo(Usd.of("0.001"));
        assertThat(list.isPriced("massive", at)).isTrue();
        assertThat(list.isPriced("finnhub", at)).isFalse();
        assertThat(list.tariff("massive").budget(at).fixed()).isEqualTo(Usd.of("38.7"));
    }
}
