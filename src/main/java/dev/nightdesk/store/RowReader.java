package dev.nightdesk.store;

/// Gives rows column by column, in the order of the statement they are read with.
interface RowReader {

    /// Moves to the next row; false after the last.
    boolean next();

    int integer();

    /// A number; NULL is NaN.
    double real();

    double[] reals();

    /// Whole numbers.
    int[] integers();

    boolean flag();

    String text();

    /// A date as epoch day.
    int day();
}
