package dev.nightdesk.source.files;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Filings of the wanted days: one row, many facts. Of several rows for one symbol, period and
/// filing day the first counts; such rows stem from filings shared by a parent and its
/// subsidiaries.
final class FilingRows extends FileRows<List<QuotedFact>> {

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

    /// After the needed columns: whether the filing is amended, then the figures.
    static final List<String> FURTHER_COLUMNS =
            Stream.concat(Stream.of("amend"), FIGURES.stream().map(Figure::column)).toList();

    private static final int SYMBOL = 0;
    private static final int END = 2;
    private static final int PERIOD = 3;
    private static final int FISCAL_YEAR = 4;
    private static final int AMENDED = 5;
    private static final int FIRST_FIGURE = 6;

    private record Key(
            String symbol, FiscalPeriod period, int fiscalYear, int filed, boolean amended) {}

    private final Set<Key> seen = new HashSet<>();
    private final double[] figures = new double[FIGURES.size()];
    private int filed;
    private int periodEnd;
    private double fiscalYear;
    private boolean amended;

    FilingRows(Table table, IntPredicate wantedDay) {
        super(table, orUndated(wantedDay));
    }

    @Override
    @Nullable List<QuotedFact> read(Row row) {
        Issue issue = issue(row, SYMBOL);
        filed = date(row);
        periodEnd = day(row, END);
        FiscalPeriod period = period(row);
        fiscalYear = number(row, FISCAL_YEAR);
        amended = "true".equalsIgnoreCase(row.text(AMENDED));
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figure(row, FIRST_FIGURE + i);
        }
        return issue == null || period == null || isFailed()
                ? null
                : filing(issue.symbol(), period);
    }

    private @Nullable FiscalPeriod period(Row row) {
        String word = row.text(PERIOD);
        for (FiscalPeriod known : FiscalPeriod.values()) {
            if (known.name().equalsIgnoreCase(word)) {
                return known;
            }
        }
        fail(RowFault.MALFORMED, row.quoted(PERIOD) + " is not a fiscal period");
        return null;
    }

    /// The figure, `NaN` if there is none.
    private double figure(Row row, int slot) {
        double figure = row.isEmpty(slot) ? Double.NaN : number(row, slot);
        if (!row.isEmpty(slot) && !Double.isFinite(figure)) {
            fail(RowFault.MALFORMED, row.quoted(slot) + " is not an amount");
        }
        return figure;
    }

    private @Nullable List<QuotedFact> filing(String symbol, FiscalPeriod covered) {
        int year = LocalDate.ofEpochDay(periodEnd).getYear();
        if (filed < periodEnd) {
            fail(RowFault.BAD_PERIOD, "a period of " + symbol + " ends after it was filed");
        } else if (!(Math.abs(fiscalYear - year) <= 1)) {
            fail(
                    RowFault.BAD_PERIOD,
                    "fiscal year "
                            + (long) fiscalYear
                            + " of "
                            + symbol
                            + " does not end in "
                            + year);
        } else if (!seen.add(new Key(symbol, covered, (int) fiscalYear, filed, amended))) {
            fail(RowFault.DUPLICATE, symbol + " filed " + covered + " already on that day");
        } else {
            return facts(symbol, covered);
        }
        return null;
    }

    private List<QuotedFact> facts(String symbol, FiscalPeriod covered) {
        List<QuotedFact> facts = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            if (!Double.isNaN(figures[i])) {
                facts.add(
                        new QuotedFact(
                                symbol, fact(FIGURES.get(i).concept(), covered, figures[i])));
            }
        }
        return facts;
    }

    private Fact fact(Concept concept, FiscalPeriod covered, double value) {
        return new Fact(concept, covered, (int) fiscalYear, periodEnd, filed, amended, value);
    }
}
