package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TickersTest {

    private static Tenure tenure(int id, String symbol, int first, int last) {
        return open(id, symbol, first).until(last);
    }

    private static Tenure open(int id, String symbol, int first) {
        return new Tenure(id, new Ticker(symbol), first, OptionalInt.empty());
    }

    private static final Tickers TICKERS =
            new Tickers(
                    List.of(
                            open(3, "OLD", 200),
                            tenure(1, "OLD", 10, 99),
                            open(1, "NEW", 100),
                            open(2, "SAME", 50)));

    @Test
    void a_ticker_means_another_listing_when_it_is_used_again() {
        assertThat(TICKERS.of("OLD", 99)).isEqualTo(1);
        assertThat(TICKERS.of("OLD", 100)).isEqualTo(3);
        assertThat(TICKERS.of("NEW", 100)).isEqualTo(1);
    }

    @Test
    void a_ticker_means_its_first_listing_before_that_is_known_to_have_it() {
        assertThat(TICKERS.of("OLD", 1)).isEqualTo(1);
        assertThat(TICKERS.of("SAME", 1)).isEqualTo(2);
    }

    @Test
    void an_unknown_ticker_is_nobody_s() {
        assertThat(TICKERS.has("NONE", 1)).isFalse();
        assertThatThrownBy(() -> TICKERS.of("NONE", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE");
    }

    @Test
    void a_tenure_that_ends_takes_the_place_of_the_open_one() {
        Tickers tickers = new Tickers(List.of(open(1, "OLD", 10)));
        tickers.put(tenure(1, "OLD", 10, 99));
        assertThat(tickers.has("OLD", 100)).isFalse();
    }

    @Test
    void a_day_shows_every_listing_under_the_symbol_it_had() {
        assertThat(TICKERS.on(150))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, "NEW", 2, "SAME", 3, "OLD"));
        assertThat(TICKERS.on(50)).containsEntry(1, "OLD").containsEntry(2, "SAME");
    }
}
