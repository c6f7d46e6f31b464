package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

/// A fixed price that accrues by day, and what it is for.
///
/// @param name stable, such as `server`
/// @param what for people
/// @param ofYear dollars of twelve months at the price of a day, not rounded
record Charge(String name, String what, Function<LocalDate, BigDecimal> ofYear) {

    private static final int MONTHS = 12;
    private static final int DECIMALS = 6;

    /// What the first days of a month cost: of each the month's price, as it is on that day, by the
    /// number of days. Divided and rounded once, so that a whole month costs its price.
    ///
    /// @param days begun, ≥ 0
    Usd accrued(YearMonth month, int days) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int day = 1; day <= days; day++) {
            sum = sum.add(ofYear.apply(month.atDay(day)));
        }
        BigDecimal parts = BigDecimal.valueOf((long) MONTHS * month.lengthOfMonth());
        return new Usd(sum.divide(parts, DECIMALS, RoundingMode.UP));
    }

    Usd ofMonth(YearMonth month) {
        return accrued(month, month.lengthOfMonth());
    }
}
