package dev.nightdesk.store;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Takes rows column by column, in the order of the statement they are written with.
interface RowWriter {

    RowWriter integer(int value);

    RowWriter integerOrNull(OptionalInt value);

    /// A number; NaN is stored as NULL.
    RowWriter real(double value);

    /// Numbers; NaN stays NaN inside an array.
    RowWriter reals(double[] values);

    RowWriter flag(boolean value);

    RowWriter text(@Nullable String value);

    /// A date given as epoch day.
    RowWriter day(int epochDay);

    RowWriter dayOrNull(OptionalInt epochDay);

    RowWriter instant(Instant value);

    /// Ends the row.
    void end();
}
