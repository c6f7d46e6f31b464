package dev.nightdesk.source.sec;

import java.util.OptionalInt;

/// A figure as a filing has it.
///
/// @param start epoch day on which its period began, empty if it is of a day
/// @param end epoch day of its period's end
/// @param filing that it is in
record TaggedFigure(String tag, OptionalInt start, int end, double value, FilingId filing) {

    boolean isFlow() {
        return start.isPresent();
    }

    /// From the first day to the last, 0 if it is of a day.
    int days() {
        return end - start.orElse(end);
    }

    boolean isOnCover() {
        return tag.equals(Chains.COVER);
    }
}
