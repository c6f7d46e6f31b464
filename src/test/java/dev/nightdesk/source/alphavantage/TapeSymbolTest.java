package dev.nightdesk.source.alphavantage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TapeSymbolTest {

    @ParameterizedTest
    @CsvSource({
        "AAPL, AAPL",
        "BRK-B, BRK.B",
        "BRK.B, BRK.B",
        "AACT-WS, AACT.WS",
        "NE-WS-A, NE.WS.A",
        "AACT-U, AACT.U",
        "ABR-P-D, ABRpD",
        "BC/PA, BCpA",
        "ETI-P, ETIp",
        "AVK-R, AVKr",
        "AVK-R-W, AVKrw",
        "GEV-W, GEVw",
        "JNJ-WD, JNJwd",
        "MKC-V, MKC.V",
        "NTEST-P, NTEST.P",
    })
    void a_symbol_is_written_as_on_the_tape(String theirs, String onTape) {
        assertThat(TapeSymbol.of(theirs)).contains(onTape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "A-", "A--B", "a", "A B", "CRYPTO:BTC", "NXT(EXP20091224)"})
    void what_is_no_symbol_is_none(String theirs) {
        assertThat(TapeSymbol.of(theirs)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AAPL, AAPL", "BRK.B, BRK-B", "ABRpD, ABR-P-D", "ETIp, ETI-P", "NE.WS, NE-WS"})
    void a_symbol_of_the_tape_is_asked_for_in_their_way(String onTape, String theirs) {
        assertThat(TapeSymbol.asked(onTape)).isEqualTo(theirs);
    }
}
