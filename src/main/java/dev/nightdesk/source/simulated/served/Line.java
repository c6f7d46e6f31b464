package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.FiscalPeriod;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// One figure of a report.
///
/// @param start first epoch day of the period, [#INSTANT] if it stands at its end
/// @param end last epoch day
/// @param filed the report that tells it, not always the first one
record Line(Tag tag, int start, int end, double value, Filed filed) {

    static final int INSTANT = Integer.MIN_VALUE;

    private static final Set<Concept> AT_END =
            EnumSet.of(
                    Concept.ASSETS,
                    Concept.CURRENT_ASSETS,
                    Concept.CURRENT_LIABILITIES,
                    Concept.CASH,
                    Concept.EQUITY,
                    Concept.SHARES_OUTSTANDING);

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    boolean isInstant() {
        return start == INSTANT;
    }

    static boolean isInstant(Concept concept) {
        return AT_END.contains(concept);
    }

    /// Months that a report's figures cover.
    static int months(Filed about) {
        return about.period() == FiscalPeriod.FY ? MONTHS_OF_YEAR : MONTHS_OF_QUARTER;
    }

    /// Months from the start of the fiscal year to the end of a report's period.
    static int monthsOfYear(Filed about) {
        return MONTHS_OF_QUARTER * about.quarter();
    }

    /// The first day of as many months that end with a day.
    static int start(int end, int months) {
        return Moment.day(LocalDate.ofEpochDay(end).plusDays(1).minusMonths(months));
    }
}
