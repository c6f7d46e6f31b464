package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.source.Reply;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which of the figures that filings repeat are told, and since when.
class CompanyHistoryTest {

    private static final String TOTAL = "Revenues";
    private static final String CONTRACTS = "RevenueFromContractWithCustomerExcludingAssessedTax";
    private static final String OLD = "SalesRevenueNet";
    private static final String COVER = "EntityCommonStockSharesOutstanding";

    /// A company with calendar years, whose first annual report is of 2023.
    private static CompanyFile company() {
        return new CompanyFile()
                .flow("NetIncomeLoss", "2023-01-01", "2023-12-31", 4, "10-K", "2024-02-10");
    }

    private static List<String> told(CompanyFile file) {
        Answer answer = file.answer();
        Reply reply = new Reply(answer.status(), answer.type(), answer.body());
        return ((Found<FiledFact>) new SecFactFeed().read(reply, "1001"))
                .rows().stream().map(CompanyHistoryTest::inWords).toList();
    }

    private static String inWords(FiledFact row) {
        return "%s %s %d to %s: %s, %s%s"
                .formatted(
                        row.fact().concept(),
                        row.fact().period(),
                        row.fact().fiscalYear(),
                        LocalDate.ofEpochDay(row.fact().periodEnd()),
                        row.fact().value(),
                        LocalDate.ofEpochDay(row.fact().filed()),
                        row.fact().amended() ? " amended" : "");
    }

    private static List<String> revenue(CompanyFile file) {
        return told(file).stream().filter(one -> one.startsWith("REVENUE")).toList();
    }

    private static CompanyFile quarter(
            CompanyFile file, String tag, double value, String form, String filed) {
        return file.flow(tag, "2024-01-01", "2024-03-31", value, form, filed);
    }

    @Test
    void a_figure_that_later_filings_repeat_is_told_once() {
        CompanyFile file = quarter(company(), TOTAL, 10, "10-Q", "2024-05-03");
        assertThat(revenue(quarter(file, TOTAL, 10, "10-Q", "2025-05-03")))
                .containsExactly("REVENUE Q1 2024 to 2024-03-31: 10.0, 2024-05-03");
    }

    @Test
    void a_restated_figure_is_told_again_with_its_own_day() {
        CompanyFile file = quarter(company(), TOTAL, 10, "10-Q", "2024-05-03");
        quarter(file, TOTAL, 9, "10-Q/A", "2024-06-03");
        assertThat(revenue(quarter(file, TOTAL, 9, "10-Q", "2025-05-03")))
                .containsExactly(
                        "REVENUE Q1 2024 to 2024-03-31: 10.0, 2024-05-03",
                        "REVENUE Q1 2024 to 2024-03-31: 9.0, 2024-06-03 amended");
    }

    @Test
    void of_two_figures_of_one_day_the_amendment_counts() {
        CompanyFile file = quarter(company(), TOTAL, 9, "10-Q/A", "2024-05-03");
        assertThat(revenue(quarter(file, TOTAL, 10, "10-Q", "2024-05-03")))
                .containsExactly("REVENUE Q1 2024 to 2024-03-31: 9.0, 2024-05-03 amended");
    }

    @Test
    void a_total_goes_before_its_parts() {
        CompanyFile file = quarter(company(), CONTRACTS, 6, "10-Q", "2024-05-03");
        assertThat(revenue(quarter(file, TOTAL, 10, "10-Q", "2024-05-03")))
                .containsExactly("REVENUE Q1 2024 to 2024-03-31: 10.0, 2024-05-03");
    }

    @Test
    void a_tag_that_a_company_has_given_up_gives_way_to_its_new_one() {
        CompanyFile file = quarter(company(), TOTAL, 10, "10-Q", "2024-05-03");
        file.flow(CONTRACTS, "2025-01-01", "2025-03-31", 12, "10-Q", "2025-05-03");
        quarter(file, TOTAL, 10, "10-Q", "2025-05-03");
        assertThat(revenue(quarter(file, CONTRACTS, 8, "10-Q", "2025-05-03")))
                .containsExactly(
                        "REVENUE Q1 2024 to 2024-03-31: 10.0, 2024-05-03",
                        "REVENUE Q1 2024 to 2024-03-31: 8.0, 2025-05-03",
                        "REVENUE Q1 2025 to 2025-03-31: 12.0, 2025-05-03");
    }

    /// The annual report has the better tag too, the quarters have not.
    @Test
    void quarters_and_year_are_of_one_tag_where_one_covers_both() {
        CompanyFile file = quarter(company(), OLD, 6, "10-Q", "2024-05-03");
        file.flow(OLD, "2024-04-01", "2024-06-30", 7, "10-Q", "2024-08-03");
        file.flow(OLD, "2024-01-01", "2024-12-31", 24, "10-K", "2025-02-10");
        file.flow(TOTAL, "2024-01-01", "2024-12-31", 25, "10-K", "2025-02-10");
        assertThat(revenue(file))
                .containsExactly(
                        "REVENUE Q1 2024 to 2024-03-31: 6.0, 2024-05-03",
                        "REVENUE Q2 2024 to 2024-06-30: 7.0, 2024-08-03",
                        "REVENUE FY 2024 to 2024-12-31: 24.0, 2025-02-10");
    }

    @Test
    void every_concept_has_one_chain_of_tags_without_repetition() {
        assertThat(Chains.ALL)
                .extracting(Chain::concept)
                .containsExactlyInAnyOrder(Concept.values());
        assertThat(Chains.ALL)
                .allSatisfy(chain -> assertThat(chain.tags()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void a_lesser_tag_is_no_restatement() {
        CompanyFile file = quarter(company(), TOTAL, 10, "10-Q", "2024-05-03");
        assertThat(revenue(quarter(file, OLD, 3, "8-K", "2024-06-03"))).hasSize(1);
    }

    @Test
    void what_was_known_on_a_day_does_not_change_with_later_filings() {
        CompanyFile file = quarter(company(), OLD, 10, "10-Q", "2024-05-03");
        List<String> before = told(file);
        quarter(file, CONTRACTS, 11, "10-Q", "2025-05-03");
        file.flow(CONTRACTS, "2025-01-01", "2025-03-31", 12, "10-Q", "2025-05-03");
        file.flow("NetIncomeLoss", "2024-07-01", "2025-06-30", 5, "10-K", "2025-08-10");
        assertThat(told(file).subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void a_quarter_that_ends_the_year_is_told_if_it_was_filed() {
        CompanyFile file =
                company().flow(TOTAL, "2023-10-01", "2023-12-31", 3, "10-K", "2024-02-10");
        assertThat(revenue(file)).containsExactly("REVENUE Q4 2023 to 2023-12-31: 3.0, 2024-02-10");
    }

    @Test
    void twelve_months_that_are_no_fiscal_year_are_not_told() {
        CompanyFile file = quarter(company(), TOTAL, 10, "10-Q", "2024-05-03");
        file.flow(TOTAL, "2023-04-01", "2024-03-31", 40, "10-Q", "2024-05-03");
        assertThat(revenue(file)).hasSize(1);
    }

    @Test
    void a_proxy_statement_tells_nothing() {
        assertThat(revenue(quarter(company(), TOTAL, 10, "DEF 14A", "2024-05-03"))).isEmpty();
    }

    @Test
    void the_shares_of_the_cover_are_those_of_the_period() {
        CompanyFile file = quarter(company(), TOTAL, 10, "10-Q", "2024-05-03");
        file.balance(COVER, "2024-04-25", 500, "10-Q", "2024-05-03");
        file.balance("CommonStockSharesOutstanding", "2024-03-31", 490, "10-Q", "2024-05-03");
        assertThat(told(file))
                .filteredOn(one -> one.startsWith("SHARES"))
                .containsExactly("SHARES_OUTSTANDING Q1 2024 to 2024-03-31: 500.0, 2024-05-03");
    }

    @Test
    void a_cover_alone_is_of_the_period_last_reported_on() {
        CompanyFile file = company().balance(COVER, "2024-01-31", 480, "10-K", "2024-02-10");
        file.balance(COVER, "2024-04-15", 500, "10-K/A", "2024-04-29");
        assertThat(told(file))
                .filteredOn(one -> one.startsWith("SHARES"))
                .containsExactly(
                        "SHARES_OUTSTANDING FY 2023 to 2023-12-31: 480.0, 2024-02-10",
                        "SHARES_OUTSTANDING FY 2023 to 2023-12-31: 500.0, 2024-04-29 amended");
    }

    @Test
    void a_balance_after_the_period_or_within_a_quarter_is_not_told() {
        CompanyFile file =
                company()
                        .balance("StockholdersEquity", "2023-12-31", 70, "10-K", "2024-02-10")
                        .balance("StockholdersEquity", "2023-11-15", 60, "10-K", "2024-02-10")
                        .balance("StockholdersEquity", "2024-01-05", 80, "10-K", "2024-02-10");
        assertThat(told(file))
                .filteredOn(one -> one.startsWith("EQUITY"))
                .containsExactly("EQUITY FY 2023 to 2023-12-31: 70.0, 2024-02-10");
    }

    @Test
    void other_currencies_are_not_dollars() {
        String start = "\"start\":\"2024-01-01\",";
        CompanyFile file =
                company().add(TOTAL, "CNY", start, "2024-03-31", 7, "10-Q", "2024-05-03");
        assertThat(revenue(file)).isEmpty();
    }

    @Test
    void one_tag_may_say_two_things() {
        CompanyFile file =
                company()
                        .flow(
                                "EarningsPerShareBasicAndDiluted",
                                "2023-01-01",
                                "2023-12-31",
                                -0.5,
                                "10-K",
                                "2024-02-10");
        assertThat(told(file))
                .contains(
                        "EPS_BASIC FY 2023 to 2023-12-31: -0.5, 2024-02-10",
                        "EPS_DILUTED FY 2023 to 2023-12-31: -0.5, 2024-02-10");
    }
}
