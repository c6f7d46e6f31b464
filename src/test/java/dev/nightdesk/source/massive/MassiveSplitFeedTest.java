package dev.nightdesk.source.massive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.ActionFeedContract;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Call;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Prefixes;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MassiveSplitFeedTest extends ActionFeedContract {

    private static final int DAY = (int) LocalDate.of(2026, 11, 20).toEpochDay();

    private static final String FORWARD = row("E1", "AAPL", "2026-11-20", "1.0", "4.0");
    private static final String FRACTION = row("E2", "BRK.B", "2026-11-21", "1", "0.7137");

    @Override
    protected Feed<AnnouncedAction> feed() {
        return new MassiveSplitFeed();
    }

    @Override
    protected String subject() {
        return "2026-11-16..2026-11-30";
    }

    @Override
    protected Answer good() {
        return page(
                "https://api.massive.com:443/stocks/v1/splits?cursor=AQc_-x%3D%3D",
                FORWARD, FRACTION);
    }

    @Override
    protected List<AnnouncedAction> rows() {
        return List.of(
                new AnnouncedSplit("AAPL", DAY, 1, 4),
                new AnnouncedSplit("BRK.B", DAY + 1, 1, 0.7137));
    }

    @Override
    protected Answer empty() {
        return Answer.json("{\"status\":\"OK\",\"request_id\":1,\"results\":[]}");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    private static String row(String id, String ticker, String day, String from, String to) {
        return "{\"id\":\"%s\",\"ticker\":\"%s\",\"execution_date\":\"%s\",\"split_from\":%s,\"split_to\":%s,\"adjustment_type\":\"forward_split\"}"
                .formatted(id, ticker, day, from, to);
    }

    private static Answer page(String next, String... rows) {
        return Answer.json(
                "{\"status\":\"OK\",\"results\":[%s],\"next_url\":\"%s\"}"
                        .formatted(String.join(",", rows), next));
    }

    @Test
    void a_window_is_asked_for_with_both_of_its_ends() {
        assertThat(feed().request(subject()).path()).isEqualTo("/stocks/v1/splits");
        assertThat(feed().request(subject()).query())
                .containsEntry("execution_date.gte", "2026-11-16")
                .containsEntry("execution_date.lte", "2026-11-30")
                .containsEntry("limit", "5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-16", "2026-11-16..", "..", "next:", "next:a b"})
    void what_is_no_subject_is_not_asked_for(String subject) {
        assertThatThrownBy(() -> feed().request(subject)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_next_page_is_asked_for_at_our_own_site() {
        Call next = found(good()).next().getFirst();
        assertThat(next).isEqualTo(new Call("massive", "splits", "next:AQc_-x=="));
        assertThat(feed().request(next.subject()).site()).isEqualTo("api");
        assertThat(feed().request(next.subject()).path()).isEqualTo("/stocks/v1/splits");
        assertThat(feed().request(next.subject()).query())
                .containsExactly(Map.entry("cursor", "AQc_-x=="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/stocks/v1/splits?apiKey=SECRET&cursor=abc",
                "https://api.massive.com:8443/elsewhere?cursor=abc&apiKey=SECRET",
                "//evil.example?cursor=abc",
                "?cursor=abc#fragment"
            })
    void nothing_of_a_foreign_address_is_kept_but_the_cursor(String address) {
        Call next = found(page(address, FORWARD)).next().getFirst();
        assertThat(next.subject()).isEqualTo("next:abc");
        assertThat(feed().request(next.subject()).path()).isEqualTo("/stocks/v1/splits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.massive.com/stocks/v1/splits",
                "https://api.massive.com/stocks/v1/splits?cursor=",
                "https://api.massive.com/stocks/v1/splits?cursor=a%0Ab",
                "https://api.massive.com/stocks/v1/splits?cursor=a%ZZb",
                "nonsense"
            })
    void a_page_that_cannot_be_turned_is_not_readable(String address) {
        assertThat(reason(fetch(page(address, FORWARD)))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_cursor_that_is_too_long_for_a_subject_is_not_readable() {
        String address = "https://api.massive.com/stocks/v1/splits?cursor=";
        assertThat(found(page(address + "a".repeat(490), FORWARD)).next()).hasSize(1);
        assertThat(reason(fetch(page(address + "a".repeat(491), FORWARD))))
                .isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_page_that_is_followed_by_itself_is_not_readable() {
        Reply reply = new Reply(200, "application/json", good().body());
        assertThat(reason(feed().read(reply, "next:AQc_-x=="))).isEqualTo(Absence.UNREADABLE);
        assertThat(feed().read(reply, "next:another")).isInstanceOf(Found.class);
    }

    @Test
    void a_split_into_nothing_is_counted() {
        Found<AnnouncedAction> found =
                found(
                        page(
                                "?cursor=a",
                                FORWARD,
                                row("E3", "X", "2026-11-20", "1", "0"),
                                row("E4", "X", "2026-11-20", "-1", "2"),
                                row("E5", "X", "2026-11-20", "1", "1e999")));
        assertThat(found.rows()).hasSize(1);
        assertThat(found.rejections().rejected(RowFault.BAD_RATIO)).isEqualTo(3);
    }

    @Test
    void what_is_no_row_is_counted() {
        Found<AnnouncedAction> found =
                found(
                        page(
                                "?cursor=a",
                                FORWARD,
                                "null",
                                "[]",
                                row("E3", "two words", "2026-11-20", "1", "2"),
                                row("E4", "X", "2026-31-20", "1", "2"),
                                row("E5", "X", "2026-11-20", "null", "2"),
                                row("E6", "X".repeat(100_000), "2026-11-20", "1", "2")));
        assertThat(found.rows()).hasSize(1);
        assertThat(found.rejections().rejected(RowFault.MALFORMED)).isEqualTo(6);
    }

    @Test
    void an_id_that_comes_again_is_counted() {
        Found<AnnouncedAction> found = found(page("?cursor=a", FORWARD, FRACTION, FORWARD));
        assertThat(found.rows()).isEqualTo(rows());
        assertThat(found.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void a_part_of_a_reply_is_none() {
        Prefixes.areNoReplies(feed(), subject(), good());
    }
}
