package dev.nightdesk.store;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What people type and which company they mean, and opinions to filter by.
public final class SearchQueries {

    private static final Path HOME = Path.of("src/test/resources/search");

    private SearchQueries() {}

    /// One query.
    ///
    /// @param filters by name, such as `sector`
    /// @param expected a ticker of the company that is meant
    public record Query(String kind, String typed, Map<String, String> filters, String expected) {

        double number(String filter) {
            return Double.parseDouble(filters.getOrDefault(filter, "0"));
        }
    }

    record Given(String ticker, String rating, double score, double dollarVolume) {}

    public static List<Query> all() {
        return read(
                "queries.csv",
                row ->
                        new Query(
                                row.getField("kind"),
                                row.getField("query"),
                                filters(row.getField("filters")),
                                row.getField("expected")));
    }

    static List<Given> opinions() {
        return read(
                "opinions.csv",
                row ->
                        new Given(
                                row.getField("ticker"),
                                row.getField("rating"),
                                Double.parseDouble(row.getField("score")),
                                Double.parseDouble(row.getField("dollarVolume"))));
    }

    private static Map<String, String> filters(String text) {
        Map<String, String> filters = new HashMap<>();
        for (String one : text.split(";", -1)) {
            if (!one.isEmpty()) {
                filters.put(
                        one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        return filters;
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> reader) {
        List<T> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(HOME.resolve(file))) {
            rows.forEach(row -> all.add(reader.apply(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
