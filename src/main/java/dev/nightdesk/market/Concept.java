package dev.nightdesk.market;

/// What a reported figure measures. Amounts are US dollars, per-share figures US dollars a share. A
/// quarter's cash flow, after the first of a fiscal year, is of the year to date where the company
/// files it so; who delivers it does not say.
public enum Concept {
    REVENUE,
    OPERATING_INCOME,
    NET_INCOME,
    EPS_BASIC,
    EPS_DILUTED,
    DIVIDEND_PER_SHARE,
    ASSETS,
    CURRENT_ASSETS,
    CURRENT_LIABILITIES,
    CASH,
    EQUITY,
    CASH_FLOW_OPERATING,
    CASH_FLOW_INVESTING,
    CASH_FLOW_FINANCING,
    SHARES_OUTSTANDING
}
