package dev.nightdesk.source.finnhub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.AnalystTrend;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.TrendFeedContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FinnhubTrendFeedTest extends TrendFeedContract {

    @Override
    protected Feed<AnalystTrend> feed() {
        return new FinnhubTrendFeed();
    }

    @Override
    protected String subject() {
        return "AAPL";
    }

    @Override
    protected Answer good() {
        return Answer.json(
                """
                [{"buy":24,"hold":13,"period":"2026-05-01","sell":2,"strongBuy":15,"strongSell":1,
                "symbol":"AAPL","extra":[]},
                {"buy":23,"hold":15,"period":"2026-04-15","sell":0,"strongBuy":14,"strongSell":0}]
                """);
    }

    @Override
    protected List<AnalystTrend> rows() {
        return List.of(
                new AnalystTrend("AAPL", day(5), 15, 24, 13, 2, 1),
                new AnalystTrend("AAPL", day(4), 14, 23, 15, 0, 0));
    }

    private static int day(int month) {
        return (int) LocalDate.of(2026, month, 1).toEpochDay();
    }

    @Override
    protected Answer empty() {
        return Answer.json("[]");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Refusals.ALL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "\"24\"", "2.5", "9999999999"})
    void a_month_with_a_count_that_is_none_is_counted(String count) {
        String month =
                """
                [{"buy":%s,"hold":13,"period":"2026-05-01","sell":2,"strongBuy":15,"strongSell":1}]
                """;
        assertThat(found(Answer.json(month.formatted(count))).rows()).isEmpty();
        assertThat(
                        found(Answer.json(month.formatted(count)))
                                .rejections()
                                .rejected(RowFault.MALFORMED))
                .isEqualTo(1);
    }

    @Test
    void a_row_that_is_no_month_is_counted() {
        Answer answer = Answer.json("[7,null,{\"period\":\"May\"},{}]");
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
    }

    @Test
    void an_answer_that_is_no_list_is_unreadable() {
        assertThat(reason(fetch(Answer.json("{}")))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void asks_for_a_symbol() {
        assertThat(feed().request("AAPL").path()).isEqualTo("/api/v1/stock/recommendation");
        assertThat(feed().request("AAPL").query()).isEqualTo(Map.of("symbol", "AAPL"));
    }
}
