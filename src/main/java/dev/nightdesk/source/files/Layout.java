package dev.nightdesk.source.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file with rows and its columns. A column's slot is its place in needed, then further.
record Layout(String stem, List<String> needed, List<String> further) {

    /// The slot of the date by which rows are wanted, the same in every file.
    static final int DATE = 1;

    static final Layout PRICES =
            new Layout(
                    "prices",
                    List.of("symbol", "date", "open", "high", "low", "close", "volume"),
                    List.of());

    static final Layout ACTIONS =
            new Layout("actions", List.of("symbol", "prev_date", "ratio"), List.of());

    static final Layout FUNDAMENTALS =
            new Layout(
                    "fundamentals",
                    List.of("symbol", "seen_date", "end_date", "period_focus", "fiscal_year"),
                    FilingRows.FURTHER_COLUMNS);

    /// The slot of a column that the layout knows.
    int slot(String column) {
        int slot = needed.indexOf(column);
        return slot >= 0 ? slot : needed.size() + further.indexOf(column);
    }

    Optional<Table> in(Path directory) {
        return SourceFile.in(directory, stem)
                .map(file -> new Table(file, Columns.of(file, needed, further)));
    }
}
