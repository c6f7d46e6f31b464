package dev.nightdesk.source.files;

import dev.nightdesk.market.Ticker;

/// A symbol met in a file, and on which days.
final class Issue {

    private final String symbol;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private int latestDay = Integer.MIN_VALUE;

    /// @throws IllegalArgumentException if the symbol is not a ticker
    Issue(String symbol) {
        this.symbol = new Ticker(symbol).symbol();
    }

    String symbol() {
        return symbol;
    }

    void metOn(int day) {
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
        latestDay = day;
    }

    boolean isMet() {
        return firstDay <= lastDay;
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }

    /// The day of the row met last, which in a file in no order need not be the last day.
    int latestDay() {
        return latestDay;
    }
}
