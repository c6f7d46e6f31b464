package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.Universe;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonStocksTest {

    private final CommonStocks stocks =
            new CommonStocks(
                    LocalDate.of(2024, 5, 31),
                    new Universe(
                            List.of(
                                    listing(1, "AA", ListingKind.COMMON_STOCK),
                                    listing(2, "Aa", ListingKind.COMMON_STOCK),
                                    listing(3, "BRK.B", ListingKind.COMMON_STOCK),
                                    listing(4, "SPY", ListingKind.ETF),
                                    listing(5, "NN", ListingKind.NOTE))));

    private static Listing listing(int id, String ticker, ListingKind kind) {
        return new Listing(id, new Ticker(ticker), ticker, kind);
    }

    private List<Integer> ids(String... typed) {
        return stocks.rated(List.of(typed)).stream().map(Listing::instrumentId).toList();
    }

    @Test
    void a_ticker_is_meant_as_typed_and_in_upper_case_where_there_is_none_like_that() {
        assertThat(ids("Aa", " brk.b ", "aa")).containsExactly(2, 3, 1);
    }

    @Test
    void a_ticker_typed_twice_is_one() {
        assertThat(ids("AA", "aa", "AA")).containsExactly(1);
    }

    @Test
    void the_unknown_are_named_as_typed_before_those_of_another_kind() {
        assertThatThrownBy(() -> stocks.rated(List.of("AA", "zz", "SPY", "")))
                .isInstanceOf(Refused.class)
                .hasMessage("unknown tickers in the universe of 2024-05-31: 'zz', ''");
        assertThatThrownBy(() -> stocks.rated(List.of("spy", "AA", "NN")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "only common stocks are rated: SPY is excluded as ETF, NN is excluded as NOTE");
    }
}
