package dev.nightdesk.market;

/// The part of a fiscal year that a figure covers; balance-sheet figures stand at its end.
public enum FiscalPeriod {
    Q1,
    Q2,
    Q3,
    Q4,
    FY;

    public boolean isQuarter() {
        return this != FY;
    }
}
