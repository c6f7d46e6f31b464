package dev.nightdesk.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.nightdesk.market.Harmless;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A listing with named columns: a table for people, JSON or CSV for programs.
///
/// @param <T> what a row is made of
final class Sheet<T> {

    private record Field<T>(
            String name,
            Function<T, @Nullable Object> value,
            @Nullable Function<T, String> words) {}

    private final List<Field<T>> fields = new ArrayList<>();

    /// A column whose value people read as it is.
    Sheet<T> column(String name, Function<T, @Nullable Object> value) {
        fields.add(new Field<>(name, value, null));
        return this;
    }

    /// A column that people read in other words than programs.
    Sheet<T> column(String name, Function<T, @Nullable Object> value, Function<T, String> words) {
        fields.add(new Field<>(name, value, words));
        return this;
    }

    void print(PrintWriter out, Format format, List<T> rows) {
        switch (format) {
            case table -> out.println(table(rows));
            case json -> out.println(Json.text(rows.stream().map(this::object).toList()));
            case csv -> out.print(csv(rows));
        }
        out.flush();
    }

    private String table(List<T> rows) {
        List<Column> columns =
                fields.stream()
                        .map(field ->
                                new Column().header(field.name()).dataAlign(HorizontalAlign.LEFT))
                        .toList();
        Object[][] cells =
                rows.stream()
                        .map(row -> fields.stream().map(field -> words(field, row)).toArray())
                        .toArray(Object[][]::new);
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, columns.toArray(Column[]::new), cells);
    }

    private static <T> String words(Field<T> field, T row) {
        return Harmless.line(
                field.words() == null
                        ? Objects.toString(field.value().apply(row), "")
                        : field.words().apply(row));
    }

    private Map<String, @Nullable Object> object(T row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        fields.forEach(field -> object.put(field.name(), field.value().apply(row)));
        return object;
    }

    private String csv(List<T> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(fields.stream().map(Field::name).toList());
            for (T row : rows) {
                csv.writeRecord(
                        fields.stream()
                                .map(field -> Harmless.cell(field.value().apply(row)))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
