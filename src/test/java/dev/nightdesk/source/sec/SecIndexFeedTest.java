package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Filer;
import dev.nightdesk.source.FilerFeedContract;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecIndexFeedTest extends FilerFeedContract {

    private static final int DAY = (int) LocalDate.of(2026, 11, 20).toEpochDay();

    private static final String HEAD =
            """
            Description:           Daily Index of EDGAR Dissemination Feed by Form Type
            Last Data Received:    Nov 20, 2026

            Form Type   Company Name                CIK         Date Filed  File Name
            ---------------------------------------------------------------------------------
            """;

    @Override
    protected Feed<Filer> feed() {
        return new SecIndexFeed();
    }

    @Override
    protected String subject() {
        return "2026-11-20";
    }

    @Override
    protected Answer good() {
        return of(
                """
                10-D        Auto Loans 2026-1           1001        20261120    edgar/data/1001/1.txt
                10-K        ACME CORP                   1002        20261120    edgar/data/1002/2.txt
                10-K/A      BETA & SONS, INC.           1003        20261120    edgar/data/1003/3.txt
                10-Q        10-K Advisers               1004        20261120    edgar/data/1004/4.txt
                20-F        Gamma S.A.                  1005        20261120    edgar/data/1005/5.txt
                NT 10-Q     Late Corp                   1006        20261120    edgar/data/1006/6.txt
                """);
    }

    private static Answer of(String lines) {
        return Answer.plain(HEAD + lines);
    }

    @Override
    protected List<Filer> rows() {
        return List.of(
                new Filer(1002, "10-K", DAY),
                new Filer(1003, "10-K/A", DAY),
                new Filer(1004, "10-Q", DAY),
                new Filer(1005, "20-F", DAY));
    }

    @Override
    protected Answer empty() {
        return of("");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return SecReplies.REFUSALS;
    }

    @Test
    void a_day_is_looked_up_in_its_quarter() {
        assertThat(feed().request("2026-11-20").path())
                .isEqualTo("/Archives/edgar/daily-index/2026/QTR4/form.20261120.idx");
        assertThat(feed().request("2020-03-18").path())
                .isEqualTo("/Archives/edgar/daily-index/2020/QTR1/form.20200318.idx");
    }

    @Test
    void the_header_says_where_the_columns_are() {
        String wider = "Form Type       Company Name    CIK     Date Filed  File Name\n-----\n";
        String line = "10-Q            Acme            1004    20261120    edgar/data/1004/4.txt\n";
        assertThat(found(Answer.plain(wider + line)).rows())
                .containsExactly(new Filer(1004, "10-Q", DAY));
    }

    @Test
    void an_index_without_its_header_is_not_readable() {
        assertThat(reason(fetch(Answer.plain("10-Q Acme 1004 20261120\n"))))
                .isEqualTo(Absence.UNREADABLE);
        assertThat(reason(fetch(Answer.plain("Form Type  CIK  File Name\n-----\n"))))
                .isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_line_that_is_none_is_counted() {
        Answer answer =
                of(
                        """
                        10-Q        SHIFTED CORP              1002        20261120    edgar/data/1002/2.txt
                        10-Q        ACME CORP                   1002        20261320    edgar/data/1002/2.txt
                        10-Q        ACME CORP                   abc         20261120    edgar/data/abc/2.txt
                        10-Q        ACME CORP                   1002
                        """);
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
    }
}
