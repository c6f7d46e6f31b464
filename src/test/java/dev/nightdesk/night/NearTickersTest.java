package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTickersTest {

    private static List<String> near(String typed, String... symbols) {
        return new NearTickers(typed).among(List.of(symbols));
    }

    @Test
    void one_keystroke_may_be_wrong() {
        assertThat(near("AAPM", "AAPL", "AAP", "AAPMX", "AAMP", "MSFT", "A"))
                .containsExactly("AAMP", "AAPL", "AAP", "AAPMX");
    }

    @Test
    void case_and_class_signs_do_not_count() {
        assertThat(near("brk/a", "BRK.B", "BRK-A", "BR")).containsExactly("BRK-A", "BRK.B");
    }

    @Test
    void two_wrong_keystrokes_are_another_ticker() {
        assertThat(near("AAPL", "MSPL", "AAPLXY", "PALA", "AA")).isEmpty();
    }

    @Test
    void anything_may_be_typed() {
        assertThat(near("", "A", "AB")).isEmpty();
        assertThat(near("x".repeat(10_000), "A")).isEmpty();
        assertThat(near("A", "B", "AB")).containsExactly("B", "AB");
    }
}
