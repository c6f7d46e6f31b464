package dev.nightdesk.night;

import dev.nightdesk.source.Rows;
import dev.nightdesk.source.files.FilesMarket;
import java.util.List;

/// What a kind of fetch task takes in and where it puts it. One per run of a task.
interface Intake<T> {

    /// The rows that are wanted.
    Rows<T> rows(FilesMarket market);

    String symbol(T row);

    /// Takes note of a row, listed or not. A restart shows the rows before its checkpoint again.
    default void see(T row) {}

    /// Stores rows of listed symbols.
    void store(List<T> rows);

    /// Called once, when everything is stored.
    default void finish() {}
}
