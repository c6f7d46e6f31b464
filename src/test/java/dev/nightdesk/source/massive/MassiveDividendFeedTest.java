package dev.nightdesk.source.massive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.ActionFeedContract;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedDividend;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Prefixes;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MassiveDividendFeedTest extends ActionFeedContract {

    private static final int DAY = (int) LocalDate.of(2026, 11, 20).toEpochDay();

    @Override
    protected Feed<AnnouncedAction> feed() {
        return new MassiveDividendFeed();
    }

    @Override
    protected String subject() {
        return "2026-11-16..2026-11-30";
    }

    @Override
    protected Answer good() {
        return page(row("E1", "AAPL", "0.26", "\"USD\""), row("E2", "AAPL", "\"2.65\"", "\"USD\""));
    }

    @Override
    protected List<AnnouncedAction> rows() {
        return List.of(
                new AnnouncedDividend("AAPL", DAY, 0.26), new AnnouncedDividend("AAPL", DAY, 2.65));
    }

    @Override
    protected Answer empty() {
        return page();
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    private static String row(String id, String ticker, String cash, String currency) {
        return "{\"id\":\"%s\",\"ticker\":\"%s\",\"ex_dividend_date\":\"2026-11-20\",\"cash_amount\":%s,\"currency\":%s,\"split_adjusted_cash_amount\":0.01}"
                .formatted(id, ticker, cash, currency);
    }

    private static Answer page(String... rows) {
        return Answer.json(
                "{\"status\":\"OK\",\"results\":[%s]}".formatted(String.join(",", rows)));
    }

    @Test
    void a_window_is_asked_for_with_both_of_its_ends() {
        assertThat(feed().request(subject()).path()).isEqualTo("/stocks/v1/dividends");
        assertThat(feed().request(subject()).query())
                .containsEntry("ex_dividend_date.gte", "2026-11-16")
                .containsEntry("ex_dividend_date.lte", "2026-11-30");
    }

    @Test
    void the_last_page_asks_for_no_other() {
        assertThat(found(good()).next()).isEmpty();
    }

    @Test
    void cash_of_another_currency_is_not_taken_for_dollars() {
        Found<AnnouncedAction> found =
                found(page(row("E1", "A", "1", "\"CAD\""), row("E2", "B", "1", "null")));
        assertThat(found.rows()).containsExactly(new AnnouncedDividend("B", DAY, 1));
        assertThat(found.rejections().sample(RowFault.MALFORMED)).contains("row 1: A pays in CAD");
    }

    @Test
    void a_dividend_of_nothing_is_counted() {
        Found<AnnouncedAction> found =
                found(page(row("E1", "A", "0", "\"USD\""), row("E2", "B", "-1", "\"USD\"")));
        assertThat(found.rejections().rejected(RowFault.BAD_RATIO)).isEqualTo(2);
    }

    @Test
    void two_dividends_of_a_day_and_an_amount_are_two_if_their_ids_say_so() {
        Found<AnnouncedAction> found =
                found(page(row("E1", "A", "1", "\"USD\""), row("E2", "A", "1", "\"USD\"")));
        assertThat(found.rows()).hasSize(2);
    }

    @Test
    void without_ids_a_row_is_known_by_its_values() {
        Found<AnnouncedAction> found =
                found(
                        page(
                                row("", "A", "1", "null"),
                                row("", "A", "1", "null"),
                                row("", "B", "1", "null")));
        assertThat(found.rows()).hasSize(2);
        assertThat(found.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void a_part_of_a_reply_is_none() {
        Prefixes.areNoReplies(feed(), subject(), good());
    }
}
