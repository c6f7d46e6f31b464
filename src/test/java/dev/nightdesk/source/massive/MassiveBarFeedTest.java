package dev.nightdesk.source.massive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.BarFeedContract;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.Prefixes;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MassiveBarFeedTest extends BarFeedContract {

    private static final int FRIDAY = (int) LocalDate.of(2026, 11, 20).toEpochDay();

    private static final String APPLE =
            "{\"T\":\"AAPL\",\"v\":5.617399e+07,\"vw\":270.1,\"o\":270.5,\"c\":271,\"h\":272.25,"
                    + "\"l\":269.5,\"t\":1795208400000,\"n\":600123}";
    private static final String PREFERRED =
            "{\"T\":\"BACpB\",\"v\":38649.679189,\"o\":\"25.1\",\"c\":25.2,\"h\":25.3,\"l\":25}";

    @Override
    protected Feed<QuotedBar> feed() {
        return new MassiveBarFeed();
    }

    @Override
    protected String subject() {
        return "2026-11-20";
    }

    @Override
    protected Answer good() {
        return results(APPLE, PREFERRED);
    }

    @Override
    protected List<QuotedBar> rows() {
        return List.of(
                new QuotedBar("AAPL", FRIDAY, 270.5, 272.25, 269.5, 271, 56173990),
                new QuotedBar("BACpB", FRIDAY, 25.1, 25.3, 25, 25.2, 38649.679189));
    }

    @Override
    protected Answer empty() {
        return Answer.json(
                "{\"queryCount\":0,\"resultsCount\":0,\"adjusted\":true,\"status\":\"OK\"}");
    }

    @Override
    protected Optional<Absence> emptiness() {
        return Optional.of(Absence.NO_DATA);
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    private static Answer results(String... rows) {
        return told(rows.length, rows);
    }

    private static Answer told(int count, String... rows) {
        return Answer.json(
                "{\"queryCount\":%d,\"resultsCount\":%d,\"adjusted\":false,\"results\":[%s],\"status\":\"OK\",\"request_id\":1}"
                        .formatted(count, count, String.join(",", rows)));
    }

    private static String row(String symbol, String o, String h, String l, String c, String v) {
        return "{\"T\":\"%s\",\"o\":%s,\"h\":%s,\"l\":%s,\"c\":%s,\"v\":%s}"
                .formatted(symbol, o, h, l, c, v);
    }

    @Test
    void a_day_is_asked_for_as_traded_and_without_over_the_counter() {
        assertThat(feed().request("2026-11-20").path())
                .isEqualTo("/v2/aggs/grouped/locale/us/market/stocks/2026-11-20");
        assertThat(feed().request("2026-11-20").query())
                .containsExactly(Map.entry("adjusted", "false"), Map.entry("include_otc", "false"));
    }

    @Test
    void a_delayed_answer_is_good() {
        String text =
                new String(good().body(), StandardCharsets.UTF_8).replace("\"OK\"", "\"DELAYED\"");
        assertThat(found(Answer.json(text)).rows()).isEqualTo(rows());
    }

    @Test
    void an_empty_array_is_a_closed_day_too() {
        assertThat(reason(fetch(results()))).isEqualTo(Absence.NO_DATA);
    }

    @Test
    void fewer_rows_than_told_are_not_readable() {
        assertThat(reason(fetch(told(3, APPLE, PREFERRED)))).isEqualTo(Absence.UNREADABLE);
        assertThat(reason(fetch(told(0, APPLE)))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void adjusted_prices_are_not_what_was_asked_for() {
        String text =
                new String(good().body(), StandardCharsets.UTF_8)
                        .replace("\"adjusted\":false", "\"adjusted\":true");
        assertThat(reason(fetch(Answer.json(text)))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void over_the_counter_is_left_out_without_a_word() {
        String foreign = PREFERRED.replace("{", "{\"otc\":true,");
        Found<QuotedBar> found = found(results(APPLE, foreign));
        assertThat(found.rows()).containsExactly(rows().getFirst());
        assertThat(found.rejections().total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "A, 0,    2, 1, 1,     5,    BAD_PRICE",
        "A, 1,    2, 1, -1,    5,    BAD_PRICE",
        "A, 1e999, 2, 1, 1,    5,    BAD_PRICE",
        "A, 1,    1, 2, 1,     5,    HIGH_BELOW_LOW",
        "A, 1,    2, 1, 1,     -5,   BAD_VOLUME",
        "A, 1,    2, 1, 1,     1e999, BAD_VOLUME",
        "A, null, 2, 1, 1,     5,    MALFORMED",
        "A, 1,    2, 1, 1,     null, MALFORMED",
        "A, 1,    2, 1, {},    5,    MALFORMED",
        "A, 1,    2, [1], 1,   5,    MALFORMED",
        "A, 1,    2, 1, true,  5,    MALFORMED",
        "A B, 1,  2, 1, 1,     5,    MALFORMED",
        "'', 1,   2, 1, 1,     5,    MALFORMED",
        "AAPL, 1, 2, 1, 1,     5,    DUPLICATE",
    })
    void a_row_that_is_no_bar_is_counted(
            String symbol, String o, String h, String l, String c, String v, RowFault fault) {
        Found<QuotedBar> found = found(results(APPLE, row(symbol, o, h, l, c, v), PREFERRED));
        assertThat(found.rows()).isEqualTo(rows());
        assertThat(found.rejections().rejected(fault)).isEqualTo(1);
        assertThat(found.rejections().total()).isEqualTo(1);
    }

    @Test
    void what_is_no_row_is_counted_as_one() {
        Found<QuotedBar> found =
                found(results("7", "[{}]", "null", APPLE, "{\"T\":null}", PREFERRED));
        assertThat(found.rows()).isEqualTo(rows());
        assertThat(found.rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
    }

    @Test
    void odd_bars_are_used_and_counted() {
        Found<QuotedBar> found = found(results(row("A", "3", "2", "1", "0.5", "0")));
        assertThat(found.rows()).hasSize(1);
        assertThat(found.rejections().odd(Oddity.OPEN_OUTSIDE_RANGE)).isEqualTo(1);
        assertThat(found.rejections().odd(Oddity.CLOSE_OUTSIDE_RANGE)).isEqualTo(1);
        assertThat(found.rejections().odd(Oddity.NO_VOLUME)).isEqualTo(1);
    }

    @Test
    void a_part_of_a_reply_is_none() {
        Prefixes.areNoReplies(feed(), subject(), good());
    }
}
