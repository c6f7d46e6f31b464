package dev.nightdesk.source;

import java.util.List;

/// What came of a call: rows, or the reason why there are none.
///
/// @param <T> what a row becomes
public sealed interface Fetched<T> {

    /// An answer of the expected shape, which may hold no rows.
    ///
    /// @param rows in the order of the answer
    /// @param next calls that the answer asks for, such as its next page
    /// @param rejections rows that were not used
    record Found<T>(List<T> rows, List<Call> next, Rejections rejections) implements Fetched<T> {

        public Found {
            rows = List.copyOf(rows);
            next = List.copyOf(next);
        }

        /// All of it, nothing rejected, nothing more to ask for.
        public static <T> Found<T> of(List<T> rows) {
            return new Found<>(rows, List.of(), Rejections.NONE);
        }
    }

    /// No rows.
    ///
    /// @param words what the provider said, short and without secrets
    record Missing<T>(Absence reason, String words) implements Fetched<T> {}
}
