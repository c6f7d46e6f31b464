package dev.nightdesk.source.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b\\nc,d             | 1[a][b] 2[c][d]",
                "a,b\\r\\nc,d\\r\\n     | 1[a][b] 2[c][d]",
                "\\n\\r\\na,b\\n\\nc,d    | 3[a][b] 5[c][d]",
                "a\\na,b,c,d          | 1[a][] 2[a][b]",
                ",\\n,b               | 1[][] 2[][b]",
                "`\"a,\"\"x\",\"\"\\nc,d` | `1[a,\"\"x][] 2[c][d]`",
                "`\"a\\nb\",c\\r\\nd`    | `1[a/b][c] 3[d][]`",
                "`a\"b,c\"\\nd`       | `1[a\"b][c\"] 2[d][]`",
            })
    void takes_records_apart(String text, String records) throws IOException {
        String file = text.replace("\\r", "\r").replace("\\n", "\n");

        assertThat(String.join(" ", all(file))).isEqualTo(records);
    }

    @Test
    void has_room_for_records_longer_than_its_buffer() throws IOException {
        String field = "x".repeat(300_000);

        assertThat(all("a,b\n" + field + ",\"" + field + "\"\nc,d"))
                .containsExactly("1[a][b]", "2[" + field + "][" + field + "]", "3[c][d]");
    }

    @Test
    void stays_at_the_end() throws IOException {
        Records records = records("a,b\n");
        records.next();

        assertThat(records.next()).isFalse();
        assertThat(records.next()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`\"a,b`", "`\"a\"x,b`", "`\"`"})
    void refuses_quotes_that_do_not_enclose_a_field(String text) {
        assertThatThrownBy(() -> all(text)).isInstanceOf(Records.BadRecord.class);
    }

    @Test
    void refuses_a_record_without_end() {
        assertThatThrownBy(() -> all("x".repeat(20_000_000)))
                .isInstanceOf(Records.BadRecord.class)
                .hasMessageContaining("longer than");
    }

    private static List<String> all(String text) throws IOException {
        Records records = records(text);
        List<String> all = new ArrayList<>();
        while (records.next()) {
            String fields = "[" + text(records, 0) + "][" + text(records, 1) + "]";
            all.add(records.line() + fields.replace("\n", "/"));
        }
        return all;
    }

    private static String text(Records records, int column) {
        int length = records.end(column) - records.start(column);
        return new String(records.bytes(), records.start(column), length, ISO_8859_1);
    }

    /// Hands out a few bytes at a time, so that records straddle every border.
    private static Records records(String text) {
        InputStream few =
                new ByteArrayInputStream(text.getBytes(ISO_8859_1)) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        boolean isShort = text.length() < 100;
                        return super.read(target, offset, isShort ? Math.min(length, 1) : length);
                    }
                };
        return new Records(few, ',', 2);
    }
}
