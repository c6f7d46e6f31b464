package dev.nightdesk.indicator;

import static dev.nightdesk.market.Concept.ASSETS;
import static dev.nightdesk.market.Concept.EPS_BASIC;
import static dev.nightdesk.market.Concept.EPS_DILUTED;
import static dev.nightdesk.market.Concept.EQUITY;
import static dev.nightdesk.market.Concept.NET_INCOME;
import static dev.nightdesk.market.Concept.REVENUE;
import static dev.nightdesk.market.Concept.SHARES_OUTSTANDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Calculated by hand; the figures of the Coca-Cola Company are those it filed in 2015 and 2016.
class FundamentalReadingsTest {

    private static Company cocaCola() {
        return Company.closingAt(45.33)
                .files(EPS_DILUTED, "Q1 2015", "2015-04-03", 0.35)
                .files(EPS_DILUTED, "Q2 2015", "2015-07-03", 0.71)
                .files(EPS_DILUTED, "Q3 2015", "2015-10-02", 0.33)
                .files(EPS_DILUTED, "FY 2015", "2015-12-31", 1.67)
                .files(EPS_DILUTED, "Q1 2016", "2016-04-01", 0.34);
    }

    private static void assertReading(Company company, String id, double expected) {
        assertThat(company.reads(id)).as(id).isCloseTo(expected, within(1e-12));
    }

    @Test
    void twelve_months_are_the_fiscal_year_with_later_quarters_for_those_a_year_before() {
        assertReading(cocaCola(), "earnings_yield", (1.67 + 0.34 - 0.35) / 45.33);
    }

    @Test
    void without_the_quarter_a_year_before_the_fiscal_year_stands() {
        Company company =
                Company.closingAt(50)
                        .files(EPS_DILUTED, "FY 2015", "2015-12-31", 2)
                        .files(EPS_DILUTED, "Q1 2016", "2016-03-31", 9);
        assertReading(company, "earnings_yield", 0.04);
    }

    @Test
    void a_hole_between_the_later_quarters_leaves_the_fiscal_year() {
        Company company =
                Company.closingAt(50)
                        .files(EPS_DILUTED, "Q2 2014", "2014-06-30", 0.5)
                        .files(EPS_DILUTED, "FY 2014", "2014-12-31", 2)
                        .files(EPS_DILUTED, "Q2 2015", "2015-06-30", 9);
        assertReading(company, "earnings_yield", 0.04);
    }

    @Test
    void without_a_fiscal_year_twelve_months_are_unknown() {
        Company company = Company.closingAt(50).files(EPS_DILUTED, "Q1 2016", "2016-03-31", 0.5);
        assertThat(company.reads("earnings_yield")).isNaN();
    }

    @Test
    void only_figures_filed_before_a_split_are_restated() {
        Company company =
                Company.closingAt(20)
                        .files(EPS_DILUTED, "Q1 2015", "2015-03-31", "2015-05-10", 0.8)
                        .files(EPS_DILUTED, "FY 2015", "2015-12-31", "2016-02-10", 4)
                        .files(EPS_DILUTED, "Q1 2016", "2016-03-31", "2016-05-10", 0.5)
                        .splits("2016-04-01", 0.5);
        assertReading(company, "earnings_yield", (2 + 0.5 - 0.4) / 20);
    }

    @Test
    void a_later_filing_of_a_period_supersedes_the_earlier() {
        Company company = cocaCola().files(EPS_DILUTED, "FY 2015", "2015-12-31", "2016-06-01", 1.6);
        assertReading(company, "earnings_yield", (1.6 + 0.34 - 0.35) / 45.33);
    }

    @Test
    void quarters_are_matched_by_their_end_whatever_their_label() {
        Company company =
                Company.closingAt(10)
                        .files(REVENUE, "Q1 2015", "2015-03-28", 100)
                        .files(REVENUE, "Q4 2015", "2015-06-27", 500)
                        .files(REVENUE, "Q1 2015", "2016-03-26", 130);
        assertReading(company, "revenue_growth", 0.3);
    }

    @Test
    void growth_needs_revenue_a_year_before() {
        Company company =
                Company.closingAt(10)
                        .files(REVENUE, "Q1 2015", "2015-03-31", 0)
                        .files(REVENUE, "Q2 2015", "2015-06-30", 70)
                        .files(REVENUE, "Q1 2016", "2016-03-31", 130);
        assertThat(company.reads("revenue_growth")).isNaN();
    }

    @Test
    void reported_shares_come_before_implied_ones_and_follow_splits() {
        Company company =
                Company.closingAt(5)
                        .files(EQUITY, "FY 2015", "2015-12-31", "2016-02-10", 900)
                        .files(NET_INCOME, "FY 2015", "2015-12-31", "2016-02-10", 100)
                        .files(EPS_BASIC, "FY 2015", "2015-12-31", "2016-02-10", 1)
                        .splits("2016-04-01", 0.25);
        assertReading(company, "book_to_price", 900 / (100 * 4 * 5.0));
        company.files(SHARES_OUTSTANDING, "Q1 2016", "2016-03-31", "2016-05-10", 300);
        assertReading(company, "book_to_price", 900 / (300 * 5.0));
    }

    @Test
    void shares_are_not_implied_by_less_than_five_cents() {
        Company company =
                Company.closingAt(5)
                        .files(EQUITY, "FY 2015", "2015-12-31", 900)
                        .files(NET_INCOME, "FY 2015", "2015-12-31", -4)
                        .files(EPS_BASIC, "FY 2015", "2015-12-31", -0.04);
        assertThat(company.reads("book_to_price")).isNaN();
        company.files(NET_INCOME, "FY 2015", "2015-12-31", -5)
                .files(EPS_BASIC, "FY 2015", "2015-12-31", -0.05);
        assertReading(company, "book_to_price", 900 / (100 * 5.0));
    }

    @Test
    void income_and_earnings_of_opposite_sign_imply_no_shares() {
        Company company =
                Company.closingAt(5)
                        .files(EQUITY, "FY 2015", "2015-12-31", 900)
                        .files(NET_INCOME, "FY 2015", "2015-12-31", 4)
                        .files(EPS_BASIC, "FY 2015", "2015-12-31", -0.2);
        assertThat(company.reads("book_to_price")).isNaN();
    }

    @Test
    void return_on_equity_takes_the_latest_equity_unless_it_is_a_deficit() {
        Company company =
                Company.closingAt(5)
                        .files(NET_INCOME, "FY 2015", "2015-12-31", 80)
                        .files(EQUITY, "FY 2015", "2015-12-31", 400)
                        .files(EQUITY, "Q1 2016", "2016-03-31", 500);
        assertReading(company, "return_on_equity", 0.16);
        company.files(EQUITY, "Q1 2016", "2016-03-31", "2016-06-01", -1);
        assertThat(company.reads("return_on_equity")).isNaN();
    }

    @Test
    void debt_is_that_of_the_latest_balance_sheet_with_both_sides() {
        Company company =
                Company.closingAt(5)
                        .files(ASSETS, "FY 2015", "2015-12-31", 1000)
                        .files(EQUITY, "FY 2015", "2015-12-31", 400)
                        .files(ASSETS, "Q1 2016", "2016-03-31", 2000);
        assertReading(company, "debt_to_assets", 0.6);
        company.files(EQUITY, "Q1 2016", "2016-03-31", "2016-06-01", 500);
        assertReading(company, "debt_to_assets", 0.75);
    }

    @Test
    void a_period_that_ends_after_its_filing_is_a_fault_and_ignored() {
        Company company =
                Company.closingAt(50)
                        .files(EPS_DILUTED, "FY 2015", "2015-12-31", 2)
                        .files(EPS_DILUTED, "FY 2016", "2016-12-31", "2016-02-12", 7);
        assertReading(company, "earnings_yield", 0.04);
    }

    @Test
    void nothing_filed_is_unknown_and_a_price_of_zero_too() {
        assertThat(Company.closingAt(10).reads("debt_to_assets")).isNaN();
        assertThat(Company.closingAt(10).reads("book_to_price")).isNaN();
        assertThat(
                        Company.closingAt(0)
                                .files(EPS_DILUTED, "FY 2015", "2015-12-31", 2)
                                .reads("earnings_yield"))
                .isNaN();
    }
}
