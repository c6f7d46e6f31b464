package dev.nightdesk.indicator;

import static dev.nightdesk.market.Concept.ASSETS;
import static dev.nightdesk.market.Concept.CASH_FLOW_OPERATING;
import static dev.nightdesk.market.Concept.CURRENT_ASSETS;
import static dev.nightdesk.market.Concept.CURRENT_LIABILITIES;
import static dev.nightdesk.market.Concept.DIVIDEND_PER_SHARE;
import static dev.nightdesk.market.Concept.EQUITY;
import static dev.nightdesk.market.Concept.NET_INCOME;
import static dev.nightdesk.market.Concept.OPERATING_INCOME;
import static dev.nightdesk.market.Concept.REVENUE;
import static dev.nightdesk.market.Concept.SHARES_OUTSTANDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.Concept;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calculated by hand, at the close of 2016-06-30.
class StatementReadingsTest {

    /// Two fiscal years and the first quarters after each.
    private static Company company() {
        return Company.closingAt(20)
                .files(ASSETS, "FY 2014", "2014-12-31", 800)
                .files(NET_INCOME, "FY 2014", "2014-12-31", 60)
                .files(NET_INCOME, "Q1 2015", "2015-03-31", 10)
                .files(CASH_FLOW_OPERATING, "Q1 2015", "2015-03-31", 20)
                .files(ASSETS, "FY 2015", "2015-12-31", 1000)
                .files(EQUITY, "FY 2015", "2015-12-31", 400)
                .files(NET_INCOME, "FY 2015", "2015-12-31", 80)
                .files(OPERATING_INCOME, "FY 2015", "2015-12-31", 120)
                .files(REVENUE, "FY 2015", "2015-12-31", 600)
                .files(CASH_FLOW_OPERATING, "FY 2015", "2015-12-31", 90)
                .files(DIVIDEND_PER_SHARE, "FY 2015", "2015-12-31", 0.8)
                .files(SHARES_OUTSTANDING, "FY 2015", "2015-12-31", 50)
                .files(NET_INCOME, "Q1 2016", "2016-03-31", 15)
                .files(CASH_FLOW_OPERATING, "Q1 2016", "2016-03-31", 30);
    }

    private static void assertReading(Company company, String id, double expected) {
        assertThat(company.reads(id)).as(id).isCloseTo(expected, within(1e-12));
    }

    @Test
    void returns_are_of_twelve_months_on_the_latest_assets() {
        assertReading(company(), "return_on_assets", (80 + 15 - 10) / 1000.0);
        assertReading(company(), "cash_return_on_assets", (90 + 30 - 20) / 1000.0);
    }

    @Test
    void yields_are_to_the_market_value() {
        assertReading(company(), "sales_to_price", 600 / (50 * 20.0));
        assertReading(company(), "cash_flow_yield", 100 / (50 * 20.0));
        assertReading(company(), "dividend_yield", 0.8 / 20);
    }

    @Test
    void dividends_follow_splits() {
        assertReading(company().splits("2016-05-02", 0.5), "dividend_yield", 0.4 / 20);
    }

    @Test
    void no_dividend_is_zero_only_where_it_was_filed() {
        assertThat(Company.closingAt(20).reads("dividend_yield")).isNaN();
        Company payer = Company.closingAt(20);
        assertReading(
                payer.files(DIVIDEND_PER_SHARE, "FY 2015", "2015-12-31", 0), "dividend_yield", 0);
    }

    @Test
    void of_cash_flows_only_the_first_quarter_is_added_for_later_ones_are_of_the_year_to_date() {
        Company company =
                company()
                        .files(CASH_FLOW_OPERATING, "Q2 2015", "2015-06-30", 50)
                        .files(CASH_FLOW_OPERATING, "Q2 2016", "2016-05-31", "2016-06-20", 70);
        assertReading(company, "cash_return_on_assets", (90 + 30 - 20) / 1000.0);
    }

    @Test
    void accruals_are_of_the_same_twelve_months() {
        assertReading(company(), "accruals", (85 - 100) / 1000.0);
        Company ahead =
                Company.closingAt(20)
                        .files(ASSETS, "FY 2015", "2015-12-31", 1000)
                        .files(NET_INCOME, "Q1 2015", "2015-03-31", 10)
                        .files(NET_INCOME, "FY 2015", "2015-12-31", 80)
                        .files(CASH_FLOW_OPERATING, "FY 2015", "2015-12-31", 90)
                        .files(NET_INCOME, "Q1 2016", "2016-03-31", 15);
        assertReading(ahead, "accruals", (80 - 90) / 1000.0);
    }

    @Test
    void a_margin_needs_sales_and_both_sides_of_the_same_twelve_months() {
        assertReading(company(), "operating_margin", 0.2);
        Company ahead =
                company()
                        .files(REVENUE, "Q1 2015", "2015-03-31", 100)
                        .files(REVENUE, "Q1 2016", "2016-03-31", 200);
        assertReading(ahead, "operating_margin", 0.2);
        assertReading(ahead, "sales_to_price", 700 / 1000.0);
        Company idle =
                Company.closingAt(20)
                        .files(OPERATING_INCOME, "FY 2015", "2015-12-31", -5)
                        .files(REVENUE, "FY 2015", "2015-12-31", 0);
        assertThat(idle.reads("operating_margin")).isNaN();
    }

    @Test
    void revenue_below_zero_is_no_sales() {
        Company company =
                Company.closingAt(20)
                        .files(SHARES_OUTSTANDING, "FY 2015", "2015-12-31", 50)
                        .files(REVENUE, "FY 2015", "2015-12-31", -5);
        assertThat(company.reads("sales_to_price")).isNaN();
    }

    /// The twelve months to March of 2015 are not known, so the fiscal years stand.
    @Test
    void earnings_growth_compares_years_that_are_a_year_apart() {
        assertReading(company(), "earnings_growth", (80 - 60) / 1000.0);
        Company known = company().files(NET_INCOME, "Q1 2014", "2014-03-31", 20);
        assertReading(known, "earnings_growth", (80 + 15 - 10 - (60 + 10 - 20)) / 1000.0);
    }

    @Test
    void earnings_growth_out_of_a_loss_is_a_gain() {
        Company company =
                Company.closingAt(20)
                        .files(NET_INCOME, "FY 2014", "2014-12-31", -50)
                        .files(NET_INCOME, "FY 2015", "2015-12-31", 10)
                        .files(ASSETS, "FY 2015", "2015-12-31", 600);
        assertReading(company, "earnings_growth", 0.1);
    }

    @Test
    void assets_grow_over_a_year_and_no_other_span() {
        assertReading(company(), "asset_growth", 0.25);
        Company later = company().files(ASSETS, "Q1 2016", "2016-03-31", 1100);
        assertThat(later.reads("asset_growth")).isNaN();
    }

    @Test
    void what_falls_due_is_that_of_the_same_day_and_above_zero() {
        Company company =
                Company.closingAt(20)
                        .files(CURRENT_ASSETS, "FY 2015", "2015-12-31", 300)
                        .files(CURRENT_LIABILITIES, "FY 2015", "2015-12-31", 200)
                        .files(CURRENT_ASSETS, "Q1 2016", "2016-03-31", 900);
        assertReading(company, "current_ratio", 1.5);
        company.files(CURRENT_LIABILITIES, "Q1 2016", "2016-03-31", 0);
        assertThat(company.reads("current_ratio")).isNaN();
    }

    @Test
    void a_deficit_makes_unknown_what_is_a_ratio_to_equity_and_nothing_else() {
        Company company = company().files(EQUITY, "Q1 2016", "2016-03-31", -100);
        assertThat(company.reads("return_on_equity")).isNaN();
        assertReading(company, "book_to_price", -100 / 1000.0);
        assertReading(company, "return_on_assets", 0.085);
        company.files(ASSETS, "Q1 2016", "2016-03-31", 1000);
        assertReading(company, "debt_to_assets", 1.1);
    }

    @Test
    void the_age_is_that_of_the_newest_filing_of_anything() {
        assertReading(company(), "facts_age", 30 + 31 - 10);
        Company amended = company().files(EQUITY, "FY 2015", "2015-12-31", "2016-06-01", 390);
        assertReading(amended, "facts_age", 29);
        assertThat(Company.closingAt(20).reads("facts_age")).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {550, 551})
    void what_ended_more_than_550_days_ago_is_not_known_any_more(int days) {
        String end = LocalDate.of(2016, 6, 30).minusDays(days).toString();
        Company company = Company.closingAt(20).splits("2014-01-02", 0.5);
        for (Concept concept : Concept.values()) {
            company.files(concept, "FY 2014", end, 100);
        }
        boolean isKnown = days == 550;
        for (String id :
                List.of(
                        "earnings_yield",
                        "book_to_price",
                        "return_on_equity",
                        "debt_to_assets",
                        "return_on_assets",
                        "operating_margin",
                        "cash_return_on_assets",
                        "sales_to_price",
                        "cash_flow_yield",
                        "dividend_yield",
                        "current_ratio",
                        "accruals")) {
            assertThat(Double.isFinite(company.reads(id))).as(id).isEqualTo(isKnown);
        }
        assertReading(company, "facts_age", days - 40);
    }

    @Test
    void an_old_year_is_not_made_young_by_a_young_quarter() {
        Company company =
                Company.closingAt(20)
                        .files(NET_INCOME, "FY 2013", "2013-12-31", 80)
                        .files(NET_INCOME, "Q1 2016", "2016-03-31", 15)
                        .files(ASSETS, "Q1 2016", "2016-03-31", 1000);
        assertThat(company.reads("return_on_assets")).isNaN();
    }

    @Test
    void an_old_figure_is_not_made_young_by_a_late_amendment() {
        Company company =
                Company.closingAt(20)
                        .files(NET_INCOME, "FY 2013", "2013-12-31", "2016-06-01", 80)
                        .files(ASSETS, "FY 2013", "2013-12-31", "2016-06-01", 1000);
        assertThat(company.reads("return_on_assets")).isNaN();
        assertReading(company, "facts_age", 29);
    }
}
