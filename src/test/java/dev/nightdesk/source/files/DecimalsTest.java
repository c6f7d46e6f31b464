package dev.nightdesk.source.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "000",
                "1",
                "5.",
                ".5",
                "-5",
                "+5",
                "42.39",
                "31.370001",
                "1e5",
                "NaN",
                "Infinity",
                "9007199254740992",
                "9007199254740993",
                "0.1234567890123456",
                "123456789012345678",
                "1234567890123456789",
                "99999999999999999999.99"
            })
    void reads_what_java_reads(String text) {
        assertThat(number(text)).isEqualTo(Double.valueOf(text));
    }

    @Test
    void reads_every_number_to_the_last_bit() {
        Random random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            BigInteger digits = new BigInteger(1 + random.nextInt(66), random);
            String text = new BigDecimal(digits, random.nextInt(19)).toPlainString();
            assertThat(number(text)).as(text).isEqualTo(Double.valueOf(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "abc", "1,5", "--1"})
    void refuses_what_is_no_number(String text) {
        assertThatThrownBy(() -> number(text)).isInstanceOf(NumberFormatException.class);
    }

    private static double number(String text) {
        byte[] bytes = ("x" + text + "9").getBytes(US_ASCII);
        return Decimals.number(bytes, 1, bytes.length - 1);
    }
}
