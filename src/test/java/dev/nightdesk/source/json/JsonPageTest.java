package dev.nightdesk.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonPageTest {

    private final List<JsonRow> rows = new ArrayList<>();

    private Optional<JsonPage> page(String text) {
        return JsonPage.read(
                text.getBytes(StandardCharsets.UTF_8),
                "rows",
                json -> rows.add(JsonRow.read(json)));
    }

    private JsonRow row(String text) {
        page("{\"rows\":[" + text + "]}");
        return rows.getFirst();
    }

    @Test
    void rows_are_told_from_what_lies_beside_them() {
        JsonPage page =
                page("{\"a\":1,\"deep\":{\"rows\":[{}]},\"rows\":[{\"b\":2},{}],\"c\":\"x\",\"d\":null}")
                        .orElseThrow();
        assertThat(page.rows()).hasValue(2);
        assertThat(page.head().text("a")).isEqualTo("1");
        assertThat(page.head().text("c")).isEqualTo("x");
        assertThat(page.head().values()).containsOnlyKeys("a", "c");
        assertThat(rows).hasSize(2);
    }

    @Test
    void an_array_that_is_not_there_is_not_an_empty_one() {
        assertThat(page("{}").orElseThrow().rows()).isEmpty();
        assertThat(page("{\"rows\":null}").orElseThrow().rows()).isEmpty();
        assertThat(page("{\"rows\":{}}").orElseThrow().rows()).isEmpty();
        assertThat(page("{\"rows\":[]}").orElseThrow().rows()).hasValue(0);
    }

    @Test
    void a_row_may_be_left_where_it_begins() {
        JsonPage page =
                JsonPage.read(
                                "{\"rows\":[{\"a\":{}},[1],2]}".getBytes(StandardCharsets.UTF_8),
                                "rows",
                                json -> {})
                        .orElseThrow();
        assertThat(page.rows()).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{\"rows\":[",
                "{\"rows\":[}",
                "{} {}",
                "{}x",
                "{'a':1}",
                "{\"a\":NaN}",
                "\0{}"
            })
    void what_is_not_one_whole_object_is_no_page(String text) {
        assertThat(page(text)).isEmpty();
    }

    @Test
    void nesting_without_end_is_no_page() {
        assertThat(page("{\"rows\":[" + "[".repeat(100_000))).isEmpty();
        assertThat(page("{\"rows\":[" + "{\"a\":".repeat(100_000))).isEmpty();
    }

    @Test
    void an_inner_value_is_found_under_its_path() {
        JsonRow row =
                row(
                        "{\"a\":{\"b\":[1,{\"c\":2},null,[\"x\"]],\"d\":true},\"e\":[{\"f\":1},{\"f\":2}]}");
        assertThat(row.texts("a.b")).containsExactly("1", "x");
        assertThat(row.text("a.b.c")).isEqualTo("2");
        assertThat(row.text("a.d")).isEqualTo("true");
        assertThat(row.texts("e.f")).containsExactly("1", "2");
        assertThat(row.text("a")).isEmpty();
    }

    @Test
    void a_number_may_be_quoted() {
        JsonRow row = row("{\"a\":5.617399e+07,\"b\":\"2.5\",\"c\":null,\"d\":\"x\"}");
        assertThat(row.number("a")).isEqualTo(56173990);
        assertThat(row.number("b")).isEqualTo(2.5);
        assertThatThrownBy(() -> row.number("c")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> row.number("d")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void a_day_is_a_date() {
        JsonRow row = row("{\"a\":\"1970-01-03\",\"b\":\"1970-02-30\"}");
        assertThat(row.day("a")).isEqualTo(2);
        assertThatThrownBy(() -> row.day("b")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> row.day("c")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_line_holds_whole_characters_only() {
        assertThat(row("{\"a\":\" x\\r\\n\\u0000y\\ud83d\\ude00\\ud83dz\\u2028 \"}").line("a"))
                .isEqualTo("x y\ud83d\ude00 z");
    }
}
