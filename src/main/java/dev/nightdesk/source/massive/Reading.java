package dev.nightdesk.source.massive;

import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonRow;
import java.util.Optional;

/// How a row of an answer is read.
@FunctionalInterface
interface Reading<T> {

    /// Empty if the row is passed over; then it is counted in the tally, or of no concern.
    ///
    /// @throws IllegalArgumentException if the row is malformed
    /// @throws java.time.DateTimeException if a day or an instant of it is malformed
    Optional<T> read(JsonRow row, RowTally tally);
}
