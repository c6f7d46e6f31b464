package dev.nightdesk.source.simulated;

import dev.nightdesk.market.FiscalPeriod;
import java.time.LocalTime;

/// Puts filed results into words that agree with the figures.
final class Results {

    private static final double MILLION = 1e6;
    private static final double TENTHS = 10;
    private static final double PERCENT = 100;

    private Results() {}

    static Story of(String name, Filing filing, Dice dice) {
        String opening =
                name + (filing.amended() ? " restates " : " reports ") + period(filing) + " ";
        return new Story(opening + revenue(filing) + "; " + earnings(filing), time(dice));
    }

    private static String period(Filing filing) {
        FiscalPeriod period = filing.period();
        return filing.fiscalYear() + (period == FiscalPeriod.FY ? " full-year" : " " + period);
    }

    private static String revenue(Filing filing) {
        String amount = "revenue of $" + tenths(filing.revenue() / MILLION) + " million";
        double growth = filing.revenue() / filing.revenueBefore() - 1;
        return Double.isFinite(growth) ? amount + ", " + direction(growth) : amount;
    }

    private static String direction(double growth) {
        String way = growth < 0 ? "down " : "up ";
        return way + tenths(Math.abs(growth) * PERCENT) + "% from a year before";
    }

    private static String earnings(Filing filing) {
        double cents = Math.rint(Math.abs(filing.earningsPerShare()) * PERCENT);
        String amount = " of $" + cents(cents) + " a share";
        return (filing.earningsPerShare() < 0 ? "loss" : "profit") + amount;
    }

    private static String cents(double cents) {
        long whole = Math.round(cents);
        return whole / 100 + "." + whole / 10 % 10 + whole % 10;
    }

    private static String tenths(double number) {
        long whole = Math.round(number * TENTHS);
        return whole / 10 + "." + whole % 10;
    }

    /// Before the market opens, or after it has closed.
    private static LocalTime time(Dice dice) {
        boolean early = dice.happens(0.5);
        return early
                ? LocalTime.of(dice.from(6, 8), dice.below(60))
                : LocalTime.of(16, dice.from(5, 59));
    }
}
