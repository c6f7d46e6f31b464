package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The symbols file: names and kinds by symbol, of which the first row counts.
record Companies(Map<String, Company> bySymbol) {

    static final String STEM = "symbols";

    /// Where the columns are.
    ///
    /// @param kind -1 for none
    private record Places(int symbol, int company, int kind) {}

    static Companies in(Path directory) {
        return SourceFile.in(directory, STEM).map(Companies::read).orElse(new Companies(Map.of()));
    }

    Company of(String symbol) {
        return bySymbol.getOrDefault(symbol, Company.UNKNOWN);
    }

    private static Companies read(SourceFile file) {
        Places places = places(file);
        Map<String, Company> companies = new HashMap<>();
        long line = 0;
        try (CsvReader<CsvRecord> records = file.records()) {
            for (CsvRecord row : records) {
                line = row.getStartingLineNumber();
                companies.putIfAbsent(field(row, places.symbol()), company(row, places));
            }
        } catch (IOException | RuntimeException e) {
            throw file.broken(e, line);
        }
        return new Companies(companies);
    }

    private static Places places(SourceFile file) {
        List<String> names = Columns.names(file.firstRecord());
        if (!names.contains("symbol")) {
            return new Places(0, 1, -1);
        }
        if (!names.contains("company")) {
            throw Columns.lacking(file, "company", List.of("symbol", "company"));
        }
        return new Places(names.indexOf("symbol"), names.indexOf("company"), names.indexOf("kind"));
    }

    private static Company company(CsvRecord row, Places places) {
        return new Company(
                Entities.decoded(field(row, places.company())), field(row, places.kind()));
    }

    private static String field(CsvRecord row, int at) {
        return at >= 0 && at < row.getFieldCount() ? row.getField(at).strip() : "";
    }
}
