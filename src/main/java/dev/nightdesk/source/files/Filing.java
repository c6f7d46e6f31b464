package dev.nightdesk.source.files;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.QuotedFact;
import java.util.List;
import java.util.stream.IntStream;

/// One row of a file of filings, not yet known to make sense.
///
/// @param periodEnd epoch day
/// @param filed epoch day
/// @param figures in the order of [#COLUMNS], `NaN` where there is none
record Filing(
        String symbol,
        FiscalPeriod period,
        double fiscalYear,
        int periodEnd,
        int filed,
        boolean amended,
        double[] figures) {

    private record Figure(String column, Concept concept) {}

    private static final List<Figure> FIGURES =
            List.of(
                    new Figure("revenues", Concept.REVENUE),
                    new Figure("op_income", Concept.OPERATING_INCOME),
                    new Figure("net_income", Concept.NET_INCOME),
                    new Figure("eps_basic", Concept.EPS_BASIC),
                    new Figure("eps_diluted", Concept.EPS_DILUTED),
                    new Figure("dividend", Concept.DIVIDEND_PER_SHARE),
                    new Figure("assets", Concept.ASSETS),
                    new Figure("cur_assets", Concept.CURRENT_ASSETS),
                    new Figure("cur_liab", Concept.CURRENT_LIABILITIES),
                    new Figure("cash", Concept.CASH),
                    new Figure("equity", Concept.EQUITY),
                    new Figure("cash_flow_op", Concept.CASH_FLOW_OPERATING),
                    new Figure("cash_flow_inv", Concept.CASH_FLOW_INVESTING),
                    new Figure("cash_flow_fin", Concept.CASH_FLOW_FINANCING),
                    new Figure("shares", Concept.SHARES_OUTSTANDING));

    /// The columns of the figures.
    static final List<String> COLUMNS = FIGURES.stream().map(Figure::column).toList();

    /// By which a repeated filing is known.
    record Key(String symbol, FiscalPeriod period, int fiscalYear, int filed, boolean amended) {}

    Key key() {
        return new Key(symbol, period, (int) fiscalYear, filed, amended);
    }

    List<QuotedFact> facts() {
        return IntStream.range(0, figures.length)
                .filter(i -> !Double.isNaN(figures[i]))
                .mapToObj(i -> fact(FIGURES.get(i).concept(), figures[i]))
                .toList();
    }

    private QuotedFact fact(Concept concept, double value) {
        return new QuotedFact(
                symbol,
                new Fact(concept, period, (int) fiscalYear, periodEnd, filed, amended, value));
    }
}
