package dev.nightdesk.source.files;

import java.nio.charset.StandardCharsets;

/// The fields of the record at hand, by slot. A column that the file or the record lacks is empty.
///
/// @param places per slot its column in the file, the one behind the last if the file lacks it
record Fields(Records records, int[] places) {

    private static final int LONGEST_QUOTE = 40;

    boolean isEmpty(int slot) {
        return from(slot) == to(slot);
    }

    /// Epoch day, or [Dates#NONE].
    int day(int slot) {
        return Dates.day(records.bytes(), from(slot), to(slot));
    }

    /// @throws NumberFormatException if the field is no number
    double number(int slot) {
        return Decimals.number(records.bytes(), from(slot), to(slot));
    }

    /// @throws IllegalArgumentException if the field is not a ticker
    Issue issue(int slot, Issues known) {
        return known.of(records.bytes(), from(slot), to(slot));
    }

    String text(int slot) {
        return text(from(slot), to(slot));
    }

    /// The field as it is quoted in a message, cut off if it is long.
    String quoted(int slot) {
        return "'" + text(from(slot), Math.min(to(slot), from(slot) + LONGEST_QUOTE)) + "'";
    }

    private String text(int from, int to) {
        return new String(records.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
    }

    private int from(int slot) {
        return records.start(places[slot]);
    }

    private int to(int slot) {
        return records.end(places[slot]);
    }
}
