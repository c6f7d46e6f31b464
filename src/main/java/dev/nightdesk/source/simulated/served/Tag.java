package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Tag.Unit.DOLLARS;
import static dev.nightdesk.source.simulated.served.Tag.Unit.DOLLARS_A_SHARE;
import static dev.nightdesk.source.simulated.served.Tag.Unit.SHARES;

/// What filings call a figure.
enum Tag {
    COVER_SHARES("dei", "EntityCommonStockSharesOutstanding", SHARES),
    CONTRACT_REVENUE("RevenueFromContractWithCustomerExcludingAssessedTax", DOLLARS),
    REVENUES("Revenues", DOLLARS),
    OPERATING_INCOME("OperatingIncomeLoss", DOLLARS),
    NET_INCOME("NetIncomeLoss", DOLLARS),
    EPS_BASIC("EarningsPerShareBasic", DOLLARS_A_SHARE),
    EPS_DILUTED("EarningsPerShareDiluted", DOLLARS_A_SHARE),
    DIVIDENDS("CommonStockDividendsPerShareDeclared", DOLLARS_A_SHARE),
    ASSETS("Assets", DOLLARS),
    CURRENT_ASSETS("AssetsCurrent", DOLLARS),
    CURRENT_LIABILITIES("LiabilitiesCurrent", DOLLARS),
    CASH("CashAndCashEquivalentsAtCarryingValue", DOLLARS),
    EQUITY("StockholdersEquity", DOLLARS),
    CASH_FLOW_OPERATING("NetCashProvidedByUsedInOperatingActivities", DOLLARS),
    CASH_FLOW_INVESTING("NetCashProvidedByUsedInInvestingActivities", DOLLARS),
    CASH_FLOW_FINANCING("NetCashProvidedByUsedInFinancingActivities", DOLLARS),
    SHARES_OUTSTANDING("CommonStockSharesOutstanding", SHARES);

    private final String taxonomy;
    private final String element;
    private final Unit unit;

    Tag(String element, Unit unit) {
        this("us-gaap", element, unit);
    }

    Tag(String taxonomy, String element, Unit unit) {
        this.taxonomy = taxonomy;
        this.element = element;
        this.unit = unit;
    }

    /// What a figure is counted in.
    enum Unit {
        DOLLARS("USD"),
        SHARES("shares"),
        DOLLARS_A_SHARE("USD/shares");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// As frames' addresses have it.
        String inAddress() {
            return word.replace("/", "-per-");
        }
    }

    /// `us-gaap` or `dei`.
    String taxonomy() {
        return taxonomy;
    }

    String element() {
        return element;
    }

    Unit unit() {
        return unit;
    }
}
