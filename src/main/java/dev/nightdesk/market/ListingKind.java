package dev.nightdesk.market;

/// What a listing is. Only [#COMMON_STOCK] is analysed, funds of stocks included; the name of every
/// other constant is also the reason under which the listing is counted as excluded.
public enum ListingKind {
    COMMON_STOCK,
    ETF,
    BOND_FUND,
    TEST_ISSUE,
    WARRANT,
    UNIT,
    RIGHT,
    PREFERRED,
    NOTE;

    public boolean isAnalysed() {
        return this == COMMON_STOCK;
    }
}
