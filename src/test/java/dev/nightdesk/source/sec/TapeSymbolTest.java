package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeSymbolTest {

    @ParameterizedTest
    @CsvSource({
        "AAPL, AAPL",
        "BRK-B, BRK.B",
        "MKC-V, MKC.V",
        "BAC-PB, BACpB",
        "HWM-P, HWMp",
        "AACT-WT, AACT.WS",
        "NE-WTA, NE.WS.A",
        "AACT-UN, AACT.U",
        "CELG-RI, CELGr",
    })
    void a_symbol_is_told_as_the_tape_writes_it(String sec, String tape) {
        assertThat(TapeSymbol.of(sec)).isEqualTo(tape);
    }
}
