package dev.nightdesk.night;

import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.Rows;
import java.util.List;

/// What a kind of fetch task takes in and where it puts it. One per run of a task.
interface Intake<T> {

    /// The rows that are wanted.
    Rows<T> rows(MarketSource market);

    /// Whether the row is of a listing.
    boolean isListed(T row);

    /// Takes note of a row, listed or not. A restart shows the rows before its checkpoint again.
    default void see(T row) {}

    /// Called instead of storing a row of no listing. Nothing by default: files of actions and
    /// filings cover companies that do not trade on this market.
    default void passOver(T row, Rows<T> rows) {}

    /// Stores rows of listings.
    void store(List<T> rows);

    /// Called once, when everything is stored.
    default void finish() {}
}
