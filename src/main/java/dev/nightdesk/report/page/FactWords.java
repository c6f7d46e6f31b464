package dev.nightdesk.report.page;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.report.Figures;
import dev.nightdesk.report.page.StockPage.FactLine;
import java.time.LocalDate;

/// What filed figures are called, with their period.
public final class FactWords {

    private FactWords() {}

    public static FactLine line(Fact fact) {
        String amended = fact.amended() ? ", amended" : "";
        return new FactLine(
                name(fact.concept()),
                value(fact),
                "%s %d, to %s%s"
                        .formatted(
                                fact.period(),
                                fact.fiscalYear(),
                                LocalDate.ofEpochDay(fact.periodEnd()),
                                amended),
                LocalDate.ofEpochDay(fact.filed()));
    }

    private static String value(Fact fact) {
        return switch (fact.concept()) {
            case EPS_BASIC, EPS_DILUTED, DIVIDEND_PER_SHARE -> Figures.ratio(fact.value());
            default -> Figures.amount(fact.value());
        };
    }

    private static String name(Concept concept) {
        return switch (concept) {
            case REVENUE -> "revenue";
            case OPERATING_INCOME -> "operating income";
            case NET_INCOME -> "net income";
            case EPS_BASIC -> "earnings per share, basic";
            case EPS_DILUTED -> "earnings per share, diluted";
            case DIVIDEND_PER_SHARE -> "dividend per share";
            case ASSETS -> "assets";
            case CURRENT_ASSETS -> "current assets";
            case CURRENT_LIABILITIES -> "current liabilities";
            case CASH -> "cash";
            case EQUITY -> "equity";
            case CASH_FLOW_OPERATING -> "cash flow, operating";
            case CASH_FLOW_INVESTING -> "cash flow, investing";
            case CASH_FLOW_FINANCING -> "cash flow, financing";
            case SHARES_OUTSTANDING -> "shares outstanding";
        };
    }
}
