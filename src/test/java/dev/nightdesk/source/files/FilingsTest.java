package dev.nightdesk.source.files;

import static dev.nightdesk.source.files.MarketFolder.PRICES;
import static dev.nightdesk.source.files.MarketFolder.all;
import static dev.nightdesk.source.files.MarketFolder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingsTest {

    private static final String FILINGS =
            """
            symbol,seen_date,end_date,period_focus,fiscal_year,revenues,assets,cash
            AAA,2015-05-01,2015-03-31,Q1,2015,1,2,3
            BAD,2015-05-01,2015-05-02,Q1,2015,1,2,3
            AAA,2015-05-01,2015-03-31,Q1,2015,7,8,9
            BBB,2015-05-01,2015-03-31,Q1,1215,1,2,3
            CCC,2015-05-01,2015-03-31,Q5,2015,1,2,3
            DDD,2015-05-01,2015-03-31,Q1,2015,4,,6
            """;

    private @TempDir Path directory;

    @Test
    void makes_a_fact_of_each_reported_figure_zeros_included() {
        folder().with(
                        "fundamentals.csv",
                        """
                        seen_date,symbol,end_date,amend,period_focus,fiscal_year,revenues,eps_basic,dividend,shares
                        2015-03-23,AAA,2014-12-31,True,FY,2014,,-0.21,0.0,5e6
                        """);

        assertThat(all(facts()))
                .containsExactly(
                        fact(Concept.EPS_BASIC, -0.21),
                        fact(Concept.DIVIDEND_PER_SHARE, 0.0),
                        fact(Concept.SHARES_OUTSTANDING, 5_000_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void goes_on_in_the_middle_of_a_filing(int delivered) {
        folder().with("fundamentals.csv", FILINGS);
        List<QuotedFact> whole = all(facts());
        assertThat(whole).hasSize(5);

        try (Rows<QuotedFact> rows = facts()) {
            while (rows.position() < delivered) {
                rows.next();
            }
            assertThat(all(rows)).isEqualTo(whole.subList(delivered, 5));
        }
    }

    @Test
    void rejects_filings_of_impossible_periods_and_repeated_ones() {
        folder().with("fundamentals.csv", FILINGS);

        try (Rows<QuotedFact> rows = facts()) {
            assertThat(all(rows)).extracting(QuotedFact::symbol).containsOnly("AAA", "DDD");
            assertThat(rows.rejections().rejected(RowFault.BAD_PERIOD)).isEqualTo(2);
            assertThat(rows.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
            assertThat(rows.rejections().rejected(RowFault.MALFORMED)).isEqualTo(1);
        }
    }

    @Test
    void passes_over_filings_of_days_that_are_not_wanted_without_judging_them() {
        folder().with("fundamentals.csv", FILINGS + "EEE,2015-05-04,2015-03-31,Q1,2015,1,2,3\n");

        try (Rows<QuotedFact> rows =
                new MarketFolder(directory).open().facts(day -> day == day("2015-05-04"))) {
            assertThat(all(rows)).hasSize(3).extracting(QuotedFact::symbol).containsOnly("EEE");
            assertThat(rows.rejections().total()).isZero();
        }
    }

    private static QuotedFact fact(Concept concept, double value) {
        return new QuotedFact(
                "AAA",
                new Fact(
                        concept,
                        FiscalPeriod.FY,
                        2014,
                        day("2014-12-31"),
                        day("2015-03-23"),
                        true,
                        value));
    }

    private MarketFolder folder() {
        return new MarketFolder(directory).with("prices.csv", PRICES);
    }

    private Rows<QuotedFact> facts() {
        return new MarketFolder(directory).open().facts(day -> true);
    }
}
