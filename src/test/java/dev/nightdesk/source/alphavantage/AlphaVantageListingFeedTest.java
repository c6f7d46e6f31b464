package dev.nightdesk.source.alphavantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeedContract;
import dev.nightdesk.source.Prefixes;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AlphaVantageListingFeedTest extends ListingFeedContract {

    private static final String HEADER =
            "symbol,name,exchange,assetType,ipoDate,delistingDate,status";

    @Override
    protected Feed<ListedSecurity> feed() {
        return new AlphaVantageListingFeed();
    }

    @Override
    protected String subject() {
        return "active";
    }

    @Override
    protected Answer good() {
        return lines(
                "BRK-B,Berkshire Hathaway Inc - Class B,NYSE,Stock,1996-05-09,null,Active",
                "AAAU,Goldman Sachs Physical Gold ETF ,BATS,ETF,2018-08-15,null,Active");
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                security(
                        "BRK.B",
                        "Berkshire Hathaway Inc - Class B",
                        Optional.empty(),
                        day("1996-05-09"),
                        OptionalInt.empty()),
                security(
                        "AAAU",
                        "Goldman Sachs Physical Gold ETF",
                        Optional.of(ListingKind.ETF),
                        day("2018-08-15"),
                        OptionalInt.empty()));
    }

    @Override
    protected Answer empty() {
        return lines();
    }

    @Override
    protected Optional<Absence> emptiness() {
        return Optional.of(Absence.NO_DATA);
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    private static ListedSecurity security(
            String symbol,
            String name,
            Optional<ListingKind> kind,
            OptionalInt firstDay,
            OptionalInt lastDay) {
        return new ListedSecurity(
                symbol, name, kind, Optional.empty(), OptionalInt.empty(), firstDay, lastDay);
    }

    private static OptionalInt day(String date) {
        return OptionalInt.of((int) LocalDate.parse(date).toEpochDay());
    }

    private static Answer lines(String... lines) {
        return Answer.csv(
                HEADER + "\r\n" + String.join("\r\n", lines) + (lines.length > 0 ? "\r\n" : ""));
    }

    @Test
    void a_state_is_asked_for() {
        assertThat(feed().request("delisted").query())
                .containsExactly(
                        Map.entry("function", "LISTING_STATUS"), Map.entry("state", "delisted"));
        assertThatThrownBy(() -> feed().request("all"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_delisted_symbol_has_a_last_day() {
        String line = "AGU,Agrium,NYSE,Stock,1995-04-04,2018-01-02,Delisted";
        assertThat(found(lines(line)).rows())
                .containsExactly(
                        security(
                                "AGU",
                                "Agrium",
                                Optional.empty(),
                                day("1995-04-04"),
                                day("2018-01-02")));
    }

    @Test
    void a_first_day_after_the_last_one_is_not_known() {
        String line = "AGU,Agrium,NYSE,Stock,2019-04-04,2018-01-02,Delisted";
        assertThat(found(lines(line)).rows().getFirst().firstDay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NYSE", "NYSE MKT", "NASDAQ"})
    void closed_end_funds_are_not_taken_for_exchange_traded_ones(String exchange) {
        String line = "EMO,Energy Opportunity Fund,%s,ETF,null,null,Active".formatted(exchange);
        assertThat(found(lines(line)).rows().getFirst().kind()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X,Name,NYSE,Stock,null,null",
                "X,Name,NYSE,Stock,null,null,Delisted",
                "X,Name,NYSE,Stock,null,2018-01-02,Active",
                "X,Name,NYSE,Stock,soon,null,Active",
                "NXT(EXP20091224),Name,NYSE,Stock,null,null,Active",
                ",Name,NYSE,Stock,null,null,Active",
                "X"
            })
    void a_line_that_is_none_is_counted(String line) {
        Found<ListedSecurity> found = found(lines("A,,NYSE,Stock,null,null,Active", line));
        assertThat(found.rows()).hasSize(1);
        assertThat(found.rejections().rejected(RowFault.MALFORMED)).isEqualTo(1);
    }

    @Test
    void a_line_that_comes_again_is_counted() {
        String line = "A,,NYSE,Stock,null,null,Active";
        assertThat(found(lines(line, line)).rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void a_hostile_name_is_a_name() {
        String name = "<script>\0\u0007" + "x".repeat(40_000);
        String line = "A,%s,NYSE,Stock,null,null,Active".formatted(name);
        assertThat(found(lines(line)).rows().getFirst().name())
                .startsWith("<script> x")
                .hasSize(40_009);
    }

    @Test
    void other_columns_are_not_readable() {
        assertThat(reason(fetch(Answer.csv("symbol,name\r\nA,B\r\n"))))
                .isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void no_key_is_told() {
        Fetched<ListedSecurity> fetched = fetch(Answer.json(Said.DAILY_LIMIT));
        assertThat(((Missing<?>) fetched).words()).contains("API key as ***").doesNotContain("K3Y");
        assertThat(((Missing<?>) fetch(Answer.error(503, Said.DAILY_LIMIT))).words())
                .doesNotContain("K3Y");
    }

    @Test
    void a_part_of_a_line_is_none() {
        byte[] body = good().body();
        for (int length = 0; length < body.length; length++) {
            Fetched<ListedSecurity> fetched = Prefixes.read(feed(), subject(), good(), length);
            if (length == 0 || body[length - 1] != '\n') {
                assertThat(fetched).isInstanceOf(Missing.class);
            }
        }
    }
}
