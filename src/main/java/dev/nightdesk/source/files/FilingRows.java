package dev.nightdesk.source.files;

import dev.nightdesk.source.QuotedFact;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Filings of the wanted days.
final class FilingRows extends FileRows<List<QuotedFact>> {

    /// After the needed columns: whether the filing is amended, then the figures.
    static final List<String> FURTHER_COLUMNS =
            Stream.concat(Stream.of("amend"), Filing.COLUMNS.stream()).toList();

    private final Filings filings = new Filings();

    FilingRows(Table table, IntPredicate wantedDay) {
        super(table, orUndated(wantedDay));
    }

    @Override
    @Nullable List<QuotedFact> read(Row row) {
        int filed = date(row);
        return isFailed() ? null : filings.facts(column -> field(row, column), filed, this::fail);
    }

    private static String field(Row row, String column) {
        return row.text(Layout.FUNDAMENTALS.slot(column));
    }
}
