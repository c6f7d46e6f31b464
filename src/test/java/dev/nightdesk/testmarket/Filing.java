package dev.nightdesk.testmarket;

import java.time.LocalDate;

/// A row of the fundamentals file; amounts in US dollars.
///
/// @param period `FY`, `Q1`, `Q2` or `Q3`
public record Filing(
        LocalDate seen,
        String symbol,
        LocalDate end,
        boolean amended,
        String period,
        int fiscalYear,
        long revenues,
        long netIncome,
        double earningsPerShare,
        long assets,
        long equity) {

    String line() {
        return String.join(
                ",",
                seen.toString(),
                symbol,
                end.toString(),
                amended ? "True" : "False",
                period,
                Integer.toString(fiscalYear),
                Long.toString(revenues),
                Long.toString(netIncome),
                Double.toString(earningsPerShare),
                Double.toString(earningsPerShare),
                Long.toString(assets),
                Long.toString(equity));
    }
}
