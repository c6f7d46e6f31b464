package dev.nightdesk.source.sec;

import dev.nightdesk.market.Concept;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which tag says what. Of two tags in one filing a total goes before its parts: `Revenues` covers
/// interest, premiums and rents, and `RevenueFromContractWithCustomer…`, where a company files
/// both, only the part that comes from contracts. What belongs to the shareholders goes before what
/// they share with minorities.
final class Chains {

    /// The number of shares on the first page, of a day a few weeks after the period.
    static final String COVER = "EntityCommonStockSharesOutstanding";

    private static final String USD = "USD";
    private static final String A_SHARE = "USD/shares";

    static final List<Chain> ALL =
            List.of(
                    Chain.flow(
                            Concept.REVENUE,
                            USD,
                            "Revenues",
                            "RevenuesNetOfInterestExpense",
                            "RevenueFromContractWithCustomerExcludingAssessedTax",
                            "RevenueFromContractWithCustomerIncludingAssessedTax",
                            "SalesRevenueNet",
                            "SalesRevenueGoodsNet",
                            "SalesRevenueServicesNet"),
                    Chain.flow(Concept.OPERATING_INCOME, USD, "OperatingIncomeLoss"),
                    Chain.flow(
                            Concept.NET_INCOME,
                            USD,
                            "NetIncomeLoss",
                            "NetIncomeLossAvailableToCommonStockholdersBasic",
                            "ProfitLoss"),
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
                    Chain.flow(
                            Concept.DIVIDEND_PER_SHARE,
                            A_SHARE,
                            "CommonStockDividendsPerShareDeclared",
                            "CommonStockDividendsPerShareCashPaid"),
                    Chain.balance(Concept.ASSETS, USD, "Assets"),
                    Chain.balance(Concept.CURRENT_ASSETS, USD, "AssetsCurrent"),
                    Chain.balance(Concept.CURRENT_LIABILITIES, USD, "LiabilitiesCurrent"),
                    Chain.balance(
                            Concept.CASH,
                            USD,
                            "CashAndCashEquivalentsAtCarryingValue",
                            "CashAndDueFromBanks",
                            "Cash",
                            "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents"),
                    Chain.balance(
                            Concept.EQUITY,
                            USD,
                            "StockholdersEquity",
                            "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
                            "PartnersCapital",
                            "MembersEquity"),
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
