package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Concept;
import java.time.LocalDate;

/// How a company files: what it calls things, and what it repeats.
///
/// @param sales what it calls its revenue
/// @param salesBefore what it called it until the end of 2024
/// @param onCover whether the number of shares stands on the cover, as of a later day
/// @param tellsYearToDate whether quarters come with the year so far
/// @param repeats whether periods of earlier years stand beside the reported one
record Habits(
        String sales,
        String salesBefore,
        boolean onCover,
        boolean tellsYearToDate,
        boolean repeats) {

    private static final int HABIT = 201;
    private static final int RENAMED = Moment.day(LocalDate.of(2025, 1, 1));
    private static final String CONTRACTS = "RevenueFromContractWithCustomerExcludingAssessedTax";
    private static final String REVENUES = "Revenues";

    static Habits of(int cik) {
        double sales = Lot.share(cik, HABIT, 0);
        return new Habits(
                sales < 0.6 ? CONTRACTS : REVENUES,
                sales < 0.5 ? CONTRACTS : REVENUES,
                Lot.share(cik, HABIT, 1) < 0.8,
                Lot.share(cik, HABIT, 2) < 0.5,
                Lot.share(cik, HABIT, 3) < 0.5);
    }

    /// What a concept is called in a filing of an epoch day.
    Tag tag(Concept concept, int filed) {
        return switch (concept) {
            case REVENUE -> Tag.dollars(filed < RENAMED ? salesBefore : sales);
            case OPERATING_INCOME -> Tag.dollars("OperatingIncomeLoss");
            case NET_INCOME -> Tag.dollars("NetIncomeLoss");
            case EPS_BASIC -> Tag.perShare("EarningsPerShareBasic");
            case EPS_DILUTED -> Tag.perShare("EarningsPerShareDiluted");
            case DIVIDEND_PER_SHARE -> Tag.perShare("CommonStockDividendsPerShareDeclared");
            case ASSETS -> Tag.dollars("Assets");
            case CURRENT_ASSETS -> Tag.dollars("AssetsCurrent");
            case CURRENT_LIABILITIES -> Tag.dollars("LiabilitiesCurrent");
            case CASH -> Tag.dollars("CashAndCashEquivalentsAtCarryingValue");
            case EQUITY -> Tag.dollars("StockholdersEquity");
            case CASH_FLOW_OPERATING -> Tag.dollars("NetCashProvidedByUsedInOperatingActivities");
            case CASH_FLOW_INVESTING -> Tag.dollars("NetCashProvidedByUsedInInvestingActivities");
            case CASH_FLOW_FINANCING -> Tag.dollars("NetCashProvidedByUsedInFinancingActivities");
            case SHARES_OUTSTANDING -> shares();
        };
    }

    private Tag shares() {
        return onCover
                ? new Tag("dei", "EntityCommonStockSharesOutstanding", Tag.Unit.SHARES)
                : new Tag("us-gaap", "CommonStockSharesOutstanding", Tag.Unit.SHARES);
    }
}
