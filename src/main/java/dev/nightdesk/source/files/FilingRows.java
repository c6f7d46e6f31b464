package dev.nightdesk.source.files;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads filings: one row, many facts. Of several rows for one symbol, period and filing day the
/// first counts; such rows stem from filings shared by a parent and its subsidiaries.
final class FactHandler extends RowHandler<List<QuotedFact>> {

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
    private static final int SEEN = 1;
    private static final int END = 2;
    private static final int PERIOD = 3;
    private static final int FISCAL_YEAR = 4;
    private static final int AMENDED = 5;
    private static final int FIRST_FIGURE = 6;

    private record Key(
            String symbol, FiscalPeriod period, int fiscalYear, int filed, boolean amended) {}

    private final Set<Key> seen = new HashSet<>();
    private final double[] figures = new double[FIGURES.size()];
    private @Nullable Issue issue;
    private @Nullable FiscalPeriod period;
    private int filed;
    private int periodEnd;
    private double fiscalYear;
    private boolean amended;

    FactHandler(Table table) {
        super(table);
    }

    @Override
    void begin() {
        issue = null;
        period = null;
        amended = false;
        Arrays.fill(figures, Double.NaN);
    }

    @Override
    void field(int slot, char[] buffer, int offset, int length) {
        switch (slot) {
            case SYMBOL -> issue = issue(buffer, offset, length);
            case SEEN -> filed = day(buffer, offset, length);
            case END -> periodEnd = day(buffer, offset, length);
            case PERIOD -> period = period(buffer, offset, length);
            case FISCAL_YEAR -> fiscalYear = number(buffer, offset, length);
            case AMENDED -> amended = "true".equalsIgnoreCase(new String(buffer, offset, length));
            default -> figure(slot - FIRST_FIGURE, buffer, offset, length);
        }
    }

    private @Nullable FiscalPeriod period(char[] buffer, int offset, int length) {
        String word = new String(buffer, offset, length);
        for (FiscalPeriod known : FiscalPeriod.values()) {
            if (known.name().equalsIgnoreCase(word)) {
                return known;
            }
        }
        fail(RowFault.MALFORMED, quoted(buffer, offset, length) + " is not a fiscal period");
        return null;
    }

    private void figure(int at, char[] buffer, int offset, int length) {
        if (length > 0) {
            figures[at] = number(buffer, offset, length);
            if (!Double.isFinite(figures[at])) {
                fail(RowFault.MALFORMED, quoted(buffer, offset, length) + " is not an amount");
            }
        }
    }

    @Override
    @Nullable List<QuotedFact> row() {
        return issue == null || period == null ? null : filing(issue.symbol(), period);
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
