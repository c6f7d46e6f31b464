package dev.nightdesk.source.imports;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.QuotedBar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where a file of bars keeps what.
///
/// @param names of its columns, the same for every layout
/// @param symbols how a symbol in the file becomes a ticker
record BarColumns(List<String> names, UnaryOperator<String> symbols) {

    private static final String SYMBOL = "symbol";
    private static final String PERIOD = "per";
    private static final String DAILY = "D";
    private static final List<String> NEEDED =
            List.of("date", "open", "high", "low", "close", "volume", SYMBOL);

    /// @param header in lower case
    static BarColumns of(List<String> header, UnaryOperator<String> symbols) {
        return new BarColumns(plain(header), symbols);
    }

    private static List<String> plain(List<String> header) {
        return header.stream().map(BarColumns::plain).toList();
    }

    private static String plain(String name) {
        return switch (name) {
            case "ticker", "<ticker>" -> SYMBOL;
            case "<vol>" -> "volume";
            default -> name.replaceAll("[<>]", "");
        };
    }

    /// The first column of a bar that is not there.
    static Optional<String> lacking(List<String> header, BarLayout layout) {
        List<String> names = plain(header);
        return NEEDED.stream()
                .filter(name -> !name.equals(SYMBOL) || layout != BarLayout.STOOQ_SYMBOL)
                .filter(name -> !names.contains(name))
                .findFirst();
    }

    /// Epoch day, written as `2016-06-30` or `20160630`.
    ///
    /// @throws java.time.DateTimeException if it is neither
    int day(CsvRecord row) {
        String text = field(row, "date");
        LocalDate date =
                text.contains("-")
                        ? LocalDate.parse(text)
                        : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        return (int) date.toEpochDay();
    }

    /// @throws IllegalArgumentException if a number or the symbol is none, or the row is not of a
    ///   whole day
    QuotedBar bar(CsvRecord row, int day) {
        if (names.contains(PERIOD) && !field(row, PERIOD).equals(DAILY)) {
            throw new IllegalArgumentException("period '" + field(row, PERIOD) + "' is not a day");
        }
        return new QuotedBar(
                symbols.apply(field(row, SYMBOL)),
                day,
                number(row, "open"),
                number(row, "high"),
                number(row, "low"),
                number(row, "close"),
                number(row, "volume"));
    }

    private double number(CsvRecord row, String name) {
        String text = field(row, name);
        try {
            return JavaDoubleParser.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " '" + text + "' is not a number", e);
        }
    }

    /// The text in a column, empty if there is none.
    private String field(CsvRecord row, String name) {
        int at = names.indexOf(name);
        return at >= 0 && at < row.getFieldCount() ? row.getField(at) : "";
    }
}
