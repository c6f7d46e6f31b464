package dev.nightdesk.source.sec;

import java.util.Optional;

/// What a figure is of: a quarter, a year, or the balance of a day.
///
/// @param end epoch day
record Span(Length length, int end) {

    /// Days. A span of any other length is a year to date, half a year or the like.
    static final int SHORTEST_QUARTER = 80;

    private static final int LONGEST_QUARTER = 100;
    private static final int SHORTEST_YEAR = 350;
    private static final int LONGEST_YEAR = 380;

    enum Length {
        QUARTER,
        YEAR,
        DAY
    }

    /// Empty if the figure is of no such span, or a balance of a day after the period.
    ///
    /// @param periodEnd of the filing; the shares on its cover count as those of that day
    static Optional<Span> of(TaggedFigure figure, int periodEnd) {
        if (figure.isFlow()) {
            return length(figure.days()).map(length -> new Span(length, figure.end()));
        }
        int end = figure.isOnCover() ? periodEnd : figure.end();
        return end <= periodEnd ? Optional.of(new Span(Length.DAY, end)) : Optional.empty();
    }

    private static Optional<Length> length(int days) {
        if (days >= SHORTEST_QUARTER && days <= LONGEST_QUARTER) {
            return Optional.of(Length.QUARTER);
        }
        return isYear(days) ? Optional.of(Length.YEAR) : Optional.empty();
    }

    static boolean isYear(int days) {
        return days >= SHORTEST_YEAR && days <= LONGEST_YEAR;
    }
}
