package dev.nightdesk.source.finnhub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.BarRules;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.FeedContract;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FinnhubQuoteFeedTest extends FeedContract<QuotedBar> {

    /// 2026-05-23T00:30:00Z, still the evening of the 22nd in New York.
    private static final long EVENING = 1779496200;

    private static final String QUOTE =
            "{\"c\":308.82,\"d\":3.83,\"dp\":1.2558,\"h\":%s,\"l\":305.84,\"o\":306.12,"
                    + "\"pc\":304.99,\"t\":%d}";

    @Override
    protected Feed<QuotedBar> feed() {
        return new FinnhubQuoteFeed();
    }

    @Override
    protected String subject() {
        return "AAPL";
    }

    @Override
    protected Answer good() {
        return Answer.json(QUOTE.formatted("311.4", EVENING));
    }

    @Override
    protected int fewest() {
        return 1;
    }

    @Override
    protected List<QuotedBar> rows() {
        int day = (int) LocalDate.of(2026, 5, 22).toEpochDay();
        return List.of(new QuotedBar("AAPL", day, 306.12, 311.4, 305.84, 308.82, 0));
    }

    @Override
    protected void isSound(QuotedBar bar) {
        assertThat(BarRules.complaint(bar)).isEmpty();
    }

    @Override
    protected Answer empty() {
        return Answer.json(
                "{\"c\":0,\"d\":null,\"dp\":null,\"h\":0,\"l\":0,\"o\":0,\"pc\":0,\"t\":0}");
    }

    @Override
    protected Optional<Absence> emptiness() {
        return Optional.of(Absence.NO_DATA);
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Refusals.ALL;
    }

    @Test
    void a_quote_that_is_no_bar_is_counted() {
        assertThat(rejected("0", RowFault.BAD_PRICE)).isEqualTo(1);
        assertThat(rejected("null", RowFault.BAD_PRICE)).isEqualTo(1);
        assertThat(rejected("305", RowFault.HIGH_BELOW_LOW)).isEqualTo(1);
    }

    private long rejected(String high, RowFault fault) {
        return found(Answer.json(QUOTE.formatted(high, EVENING))).rejections().rejected(fault);
    }

    @Test
    void a_quote_without_price_or_time_is_unreadable() {
        assertThat(reason(fetch(Answer.json("{}")))).isEqualTo(Absence.UNREADABLE);
        assertThat(reason(fetch(Answer.json("{\"c\":1}")))).isEqualTo(Absence.UNREADABLE);
        assertThat(reason(fetch(Answer.json(QUOTE.formatted("311.4", Long.MAX_VALUE)))))
                .isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void asks_for_a_symbol() {
        assertThat(feed().request("AAPL").path()).isEqualTo("/api/v1/quote");
        assertThat(feed().request("AAPL").query()).isEqualTo(Map.of("symbol", "AAPL"));
    }
}
