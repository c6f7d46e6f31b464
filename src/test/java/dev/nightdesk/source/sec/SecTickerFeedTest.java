package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeedContract;
import dev.nightdesk.source.RowFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SecTickerFeedTest extends ListingFeedContract {

    @Override
    protected Feed<ListedSecurity> feed() {
        return new SecTickerFeed();
    }

    @Override
    protected String subject() {
        return "";
    }

    @Override
    protected Answer good() {
        return Answer.json(
                """
                {"0":{"cik_str":1001,"ticker":"ACM-B","title":"ACME CORP "},
                 "1":{"cik_str":1001,"ticker":"ACM-PB","title":"ACME CORP"},
                 "2":{"cik_str":"0000001002","ticker":"TRUE","title":"Truth, Inc."}}
                """);
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                row("ACM.B", 1001, "ACME CORP"),
                row("ACMpB", 1001, "ACME CORP"),
                row("TRUE", 1002, "Truth, Inc."));
    }

    static ListedSecurity row(String symbol, int cik, String name) {
        return new ListedSecurity(
                symbol,
                name,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(cik),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    @Override
    protected Answer empty() {
        return Answer.json("{}");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return SecReplies.REFUSALS;
    }

    @Test
    void an_array_is_not_the_list() {
        assertThat(reason(fetch(Answer.json("[]")))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_row_that_is_none_is_counted() {
        Answer answer =
                Answer.json(
                        """
                        {"0":{"cik_str":"abc","ticker":"ACM","title":"ACME CORP"},
                         "1":{"cik_str":1001,"title":"ACME CORP"},
                         "2":{"cik_str":0,"ticker":"ACM","title":"ACME CORP"},
                         "3":7,
                         "4":{"cik_str":1001,"ticker":"ACM","title":"ACME CORP"},
                         "5":{"cik_str":1002,"ticker":"ACM","title":"ACME HOLDING"}}
                        """);
        assertThat(found(answer).rows()).containsExactly(row("ACM", 1001, "ACME CORP"));
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
        assertThat(found(answer).rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
    }
}
