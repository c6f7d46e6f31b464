package dev.nightdesk.night.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1536, 1.5 KiB",
        "-1536, -1.5 KiB",
        "1048576, 1.0 MiB",
        "5368709120, 5.0 GiB",
        "9007199254740992, 8192.0 TiB"
    })
    void bytes_are_told_by_the_unit_that_fits(long bytes, String words) {
        assertThat(Amount.words(bytes)).isEqualTo(words);
    }
}
