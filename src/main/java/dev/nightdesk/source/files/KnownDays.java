package dev.nightdesk.source.files;

import java.util.function.IntPredicate;

/// Asks the calendar once per day rather than once per row.
final class KnownDays implements IntPredicate {

    private final IntPredicate calendar;
    private final Boolean[] known = new Boolean[Dates.LATEST - Dates.EARLIEST + 1];

    KnownDays(IntPredicate calendar) {
        this.calendar = calendar;
    }

    @Override
    public boolean test(int day) {
        Boolean answer = known[day - Dates.EARLIEST];
        if (answer == null) {
            answer = calendar.test(day);
            known[day - Dates.EARLIEST] = answer;
        }
        return answer;
    }
}
