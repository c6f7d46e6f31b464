package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.FactFeedContract;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecFactFeedTest extends FactFeedContract {

    private static final String YEARLY = "0000001001-26-000010";
    private static final String QUARTERLY = "0000001001-26-000020";

    @Override
    protected Feed<FiledFact> feed() {
        return new SecFactFeed();
    }

    @Override
    protected String subject() {
        return "1001";
    }

    /// The number as text, tags and taxonomies that nobody asked for, the year to date beside the
    /// quarter, and last year's quarter under this year's label.
    @Override
    protected Answer good() {
        return Answer.json(
                """
                {"cik":"0000001001","entityName":"ACME CORP","facts":{
                 "dei":{"EntityCommonStockSharesOutstanding":{"label":"Shares","units":{"shares":[
                  {"end":"2026-07-20","val":5000000,"accn":"0000001001-26-000020","fy":2026,\
                "fp":"Q2","form":"10-Q","filed":"2026-08-03"}]}}},
                 "srt":{"Revenues":{"units":{"USD":[{"end":"2026-06-30","val":1}]}}},
                 "us-gaap":{
                  "AccountsPayableCurrent":{"units":{"USD":[{"end":"2026-06-30","val":7}]}},
                  "NetIncomeLoss":{"label":null,"description":"d","units":{"EUR":[{}],"USD":[
                   {"start":"2025-01-01","end":"2025-12-31","val":40.5,\
                "accn":"0000001001-26-000010","fy":2025,"fp":"FY","form":"10-K",\
                "filed":"2026-02-10","frame":"CY2025"},
                   {"start":"2026-01-01","end":"2026-06-30","val":30,\
                "accn":"0000001001-26-000020","fy":2026,"fp":"Q2","form":"10-Q",\
                "filed":"2026-08-03"},
                   {"start":"2025-04-01","end":"2025-06-30","val":-9,\
                "accn":"0000001001-26-000020","fy":2026,"fp":"Q2","form":"10-Q",\
                "filed":"2026-08-03"},
                   {"start":"2026-04-01","end":"2026-06-30","val":16,\
                "accn":"0000001001-26-000020","fy":2026,"fp":"Q2","form":"10-Q",\
                "filed":"2026-08-03","frame":"CY2026Q2"}]}},
                  "Assets":{"units":{"USD":[
                   {"end":"2025-12-31","val":500,"accn":"0000001001-26-000010","fy":2025,\
                "fp":"FY","form":"10-K","filed":"2026-02-10"},
                   {"end":"2025-12-31","val":500,"accn":"0000001001-26-000020","fy":2026,\
                "fp":"Q2","form":"10-Q","filed":"2026-08-03"}]}}}}}
                """);
    }

    @Override
    protected List<FiledFact> rows() {
        return List.of(
                row(Concept.NET_INCOME, FiscalPeriod.FY, 2025, "2025-12-31", 40.5, YEARLY),
                row(Concept.ASSETS, FiscalPeriod.FY, 2025, "2025-12-31", 500, YEARLY),
                row(Concept.NET_INCOME, FiscalPeriod.Q2, 2025, "2025-06-30", -9, QUARTERLY),
                row(Concept.NET_INCOME, FiscalPeriod.Q2, 2026, "2026-06-30", 16, QUARTERLY),
                row(
                        Concept.SHARES_OUTSTANDING,
                        FiscalPeriod.Q2,
                        2026,
                        "2026-06-30",
                        5_000_000,
                        QUARTERLY));
    }

    private static FiledFact row(
            Concept concept,
            FiscalPeriod period,
            int year,
            String end,
            double value,
            String accession) {
        int filed = day(accession.equals(YEARLY) ? "2026-02-10" : "2026-08-03");
        return new FiledFact(
                1001, new Fact(concept, period, year, day(end), filed, false, value), accession);
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    @Override
    protected Answer empty() {
        return Answer.json("{\"cik\":1001,\"entityName\":\"\",\"facts\":{}}");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        Map<Answer, Absence> refusals = new HashMap<>(SecReplies.REFUSALS);
        refusals.put(Answer.json("{\"cik\":1002,\"facts\":{}}"), Absence.UNREADABLE);
        refusals.put(Answer.json("{\"cik\":1001}"), Absence.UNREADABLE);
        refusals.put(Answer.json("{\"facts\":{}}"), Absence.UNREADABLE);
        refusals.put(Answer.json("[1001]"), Absence.UNREADABLE);
        return refusals;
    }

    @Test
    void a_company_is_asked_for_by_its_number_with_zeros() {
        assertThat(feed().request("1001").site()).isEqualTo("data");
        assertThat(feed().request("1001").path())
                .isEqualTo("/api/xbrl/companyfacts/CIK0000001001.json");
    }

    @Test
    void a_figure_that_is_none_is_counted() {
        Answer answer =
                Answer.json(
                        """
                        {"cik":1001,"facts":{"us-gaap":{"Assets":{"units":{"USD":[7,{},
                         {"end":"2025-13-31","val":1,"accn":"a","form":"10-K","filed":"2026-02-10"},
                         {"end":"2025-12-31","val":null,"accn":"a","form":"10-K","filed":"2026-02-10"},
                         {"end":"2025-12-31","val":1,"form":"10-K","filed":"2026-02-10"},
                         {"end":"2026-12-31","val":1,"accn":"a","form":"10-K","filed":"2026-02-10"}
                        ]}}}}}
                        """);
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(5);
        assertThat(found(answer).rejections().rejected(RowFault.BAD_PERIOD)).isEqualTo(1);
    }

    @Test
    void other_spans_than_quarters_and_years_are_no_fault() {
        Answer answer =
                new CompanyFile()
                        .flow("NetIncomeLoss", "2025-01-01", "2025-12-31", 4, "10-K", "2026-02-10")
                        .flow("NetIncomeLoss", "2025-12-01", "2025-12-31", 1, "10-K", "2026-02-10")
                        .flow("NetIncomeLoss", "2024-01-01", "2025-12-31", 9, "10-K", "2026-02-10")
                        .answer();
        assertThat(found(answer).rows()).hasSize(1);
        assertThat(found(answer).rejections().total()).isZero();
    }
}
