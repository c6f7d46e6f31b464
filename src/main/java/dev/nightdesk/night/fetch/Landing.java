package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.store.CallStore.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Where the rows of a feed are put.
///
/// @param <T> the rows
@FunctionalInterface
interface Landing<T> {

    /// For what, and when, rows were fetched.
    ///
    /// @param session of the night; the last day of a backfill
    /// @param subject that was asked for
    record Context(LocalDate session, String subject, Instant fetched) {}

    /// What became of rows.
    ///
    /// @param stored how many are kept
    /// @param discovered calls that turn out to be needed
    record Landed(long stored, List<Planned> discovered) {

        static Landed of(long stored) {
            return new Landed(stored, List.of());
        }
    }

    /// Puts them there, in the caller's transaction. The same rows again change nothing.
    Landed land(Found<T> found, Context context);
}
