package dev.nightdesk.source.simulated;

import dev.nightdesk.market.FiscalPeriod;
import java.time.YearMonth;

/// A quarter of a company's fiscal year.
///
/// @param last its last month
/// @param yearEnd the month in which fiscal years end, 1–12
record FiscalQuarter(YearMonth last, int yearEnd) {

    private static final int MONTHS = 3;

    /// Part of the companies whose fiscal year ends in December.
    private static final double DECEMBER = 0.68;

    /// The first quarter of a company that ends on or after an epoch day.
    static FiscalQuarter firstFrom(int day, Dice dice) {
        int yearEnd = dice.happens(DECEMBER) ? 12 : dice.from(1, 12);
        FiscalQuarter quarter = new FiscalQuarter(YearMonth.of(2021, yearEnd), yearEnd);
        while (quarter.end() < day) {
            quarter = quarter.next();
        }
        return quarter;
    }

    FiscalQuarter next() {
        return new FiscalQuarter(last.plusMonths(MONTHS), yearEnd);
    }

    /// Epoch day of its end.
    int end() {
        return Math.toIntExact(last.atEndOfMonth().toEpochDay());
    }

    /// 1–4.
    int number() {
        return 4 - Math.floorMod(yearEnd - last.getMonthValue(), 12) / MONTHS;
    }

    boolean endsYear() {
        return number() == 4;
    }

    /// What is filed about: a company's fourth quarter is told by its year alone.
    FiscalPeriod period() {
        return endsYear() ? FiscalPeriod.FY : FiscalPeriod.valueOf("Q" + number());
    }

    /// The calendar year in which the fiscal year ends.
    int year() {
        return last.plusMonths((4L - number()) * MONTHS).getYear();
    }
}
