package dev.nightdesk.source.sec;

import dev.nightdesk.market.Concept;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which tag says what. Of two tags in one filing a total goes before its parts, and what belongs
/// to the shareholders before what they share with minorities. A tag that means something else, if
/// something near, is in no chain: unknown is better than mixed.
///
/// The order decides between tags of one filing. Between filings [ConceptHistory] stays with the
/// tag that a company uses, so that a sum is of one tag where one covers it.
final class Chains {

    /// The number of shares on the first page, of a day a few weeks after the period.
    static final String COVER = "EntityCommonStockSharesOutstanding";

    private static final String USD = "USD";
    private static final String A_SHARE = "USD/shares";

    static final List<Chain> ALL =
            List.of(
                    // `Revenues` covers interest, premiums and rents, contracts only a part where
                    // both are filed; the tags of an industry are its total where no other is;
                    // `SalesRevenue…` is what was used until 2018, net before goods and services
                    Chain.flow(
                            Concept.REVENUE,
                            USD,
                            "Revenues",
                            "RevenuesNetOfInterestExpense",
                            "RevenueFromContractWithCustomerExcludingAssessedTax",
                            "RevenueFromContractWithCustomerIncludingAssessedTax",
                            "SalesRevenueNet",
                            "RegulatedAndUnregulatedOperatingRevenue",
                            "HealthCareOrganizationRevenue",
                            "RealEstateRevenueNet",
                            "SalesRevenueGoodsNet",
                            "SalesRevenueServicesNet"),
                    // no second: income before taxes is after interest, which is another thing
                    Chain.flow(Concept.OPERATING_INCOME, USD, "OperatingIncomeLoss"),
                    // before preferred dividends and without minorities; `ProfitLoss` is with them
                    Chain.flow(
                            Concept.NET_INCOME,
                            USD,
                            "NetIncomeLoss",
                            "NetIncomeLossAvailableToCommonStockholdersBasic",
                            "ProfitLoss"),
                    // the whole before what only continues
                    Chain.flow(
                            Concept.EPS_BASIC,
                            A_SHARE,
                            "EarningsPerShareBasic",
                            "EarningsPerShareBasicAndDiluted",
                            "IncomeLossFromContinuingOperationsPerBasicShare"),
                    Chain.flow(
                            Concept.EPS_DILUTED,
                            A_SHARE,
                            "EarningsPerShareDiluted",
                            "EarningsPerShareBasicAndDiluted",
                            "IncomeLossFromContinuingOperationsPerDilutedShare"),
                    // what a share of the period is due before what was paid in it
                    Chain.flow(
                            Concept.DIVIDEND_PER_SHARE,
                            A_SHARE,
                            "CommonStockDividendsPerShareDeclared",
                            "CommonStockDividendsPerShareCashPaid"),
                    Chain.balance(Concept.ASSETS, USD, "Assets"),
                    Chain.balance(Concept.CURRENT_ASSETS, USD, "AssetsCurrent"),
                    Chain.balance(Concept.CURRENT_LIABILITIES, USD, "LiabilitiesCurrent"),
                    // what can be spent before what is restricted as well
                    Chain.balance(
                            Concept.CASH,
                            USD,
                            "CashAndCashEquivalentsAtCarryingValue",
                            "CashAndDueFromBanks",
                            "Cash",
                            "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
                            "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsIncludingDisposalGroupAndDiscontinuedOperations"),
                    // the shareholders' before all owners'; partners and members are owners of what
                    // has no shareholders
                    Chain.balance(
                            Concept.EQUITY,
                            USD,
                            "StockholdersEquity",
                            "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
                            "PartnersCapital",
                            "PartnersCapitalIncludingPortionAttributableToNoncontrollingInterest",
                            "MembersEquity"),
                    // the whole before what only continues, as of earnings
                    Chain.flow(
                            Concept.CASH_FLOW_OPERATING,
                            USD,
                            "NetCashProvidedByUsedInOperatingActivities",
                            "NetCashProvidedByUsedInOperatingActivitiesContinuingOperations"),
                    Chain.flow(
                            Concept.CASH_FLOW_INVESTING,
                            USD,
                            "NetCashProvidedByUsedInInvestingActivities",
                            "NetCashProvidedByUsedInInvestingActivitiesContinuingOperations"),
                    Chain.flow(
                            Concept.CASH_FLOW_FINANCING,
                            USD,
                            "NetCashProvidedByUsedInFinancingActivities",
                            "NetCashProvidedByUsedInFinancingActivitiesContinuingOperations"),
                    // the first page is the younger by weeks
                    Chain.balance(
                            Concept.SHARES_OUTSTANDING,
                            "shares",
                            COVER,
                            "CommonStockSharesOutstanding"));

    private static final Set<String> TAGS =
            ALL.stream().flatMap(chain -> chain.tags().stream()).collect(Collectors.toSet());

    private static final Set<String> UNITS =
            ALL.stream().map(Chain::unit).collect(Collectors.toSet());

    private Chains() {}

    static boolean haveTag(String tag) {
        return TAGS.contains(tag);
    }

    /// Figures in other currencies are not read.
    static boolean haveUnit(String tag, String unit) {
        return UNITS.contains(unit)
                && ALL.stream()
                        .anyMatch(chain -> chain.unit().equals(unit) && chain.tags().contains(tag));
    }
}
