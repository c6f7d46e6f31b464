package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;

/// Days in a row.
///
/// @param from first epoch day
/// @param through last epoch day, below the first if there is none
record Span(int from, int through) {

    static Span of(LocalDate from, LocalDate through) {
        return new Span(Moment.day(from), Moment.day(through));
    }

    boolean contains(int day) {
        return day >= from && day <= through;
    }

    Span widened(int day, int ahead, int back) {
        return new Span(day < from ? day - back : from, day > through ? day + ahead : through);
    }

    Span since(int day) {
        return new Span(day, through);
    }

    Span cut(Span bounds) {
        return new Span(Math.max(from, bounds.from), Math.min(through, bounds.through));
    }
}
