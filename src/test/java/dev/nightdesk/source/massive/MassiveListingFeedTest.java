package dev.nightdesk.source.massive;

import static dev.nightdesk.source.massive.Said.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched.Found;
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

final class MassiveListingFeedTest extends ListingFeedContract {

    private static final String AGILENT =
            "{\"ticker\":\"A\",\"name\":\" Agilent Technologies Inc. \",\"market\":\"stocks\","
                    + "\"type\":\"CS\",\"active\":true,\"cik\":\"0001090872\","
                    + "\"composite_figi\":\"BBG000C2V3D6\",\"share_class_figi\":\"BBG001SCTQY4\"}";
    private static final String NAMELESS =
            "{\"ticker\":\"BACpB\",\"type\":\"PFD\",\"composite_figi\":\"BBG000C2V3D7\"}";

    @Override
    protected Feed<ListedSecurity> feed() {
        return new MassiveListingFeed();
    }

    @Override
    protected String subject() {
        return "active";
    }

    @Override
    protected Answer good() {
        return page(AGILENT, NAMELESS);
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                new ListedSecurity(
                        "A",
                        "Agilent Technologies Inc.",
                        Optional.of(ListingKind.COMMON_STOCK),
                        Optional.of("BBG001SCTQY4"),
                        OptionalInt.of(1090872),
                        OptionalInt.empty(),
                        OptionalInt.empty()),
                new ListedSecurity(
                        "BACpB",
                        "",
                        Optional.of(ListingKind.PREFERRED),
                        Optional.of("BBG000C2V3D7"),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()));
    }

    @Override
    protected Answer empty() {
        return page();
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    @Test
    void the_directory_is_asked_for_by_state() {
        assertThat(feed().request("active").query()).containsEntry("active", "true");
        assertThat(feed().request("delisted").query())
                .containsEntry("active", "false")
                .containsEntry("market", "stocks")
                .containsEntry("limit", "1000");
        assertThatThrownBy(() -> feed().request("all"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ADRC, COMMON_STOCK",
        "OS, COMMON_STOCK",
        "ETV, ETF",
        "ETN, ETF",
        "WARRANT, WARRANT",
        "ADRW, WARRANT",
        "UNIT, UNIT",
        "RIGHT, RIGHT",
        "SP, NOTE",
        "BOND, NOTE",
    })
    void a_type_tells_the_kind(String type, ListingKind kind) {
        assertThat(typed(type).kind()).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUND", "BASKET", "LT", "OTHER", ""})
    void a_type_that_leaves_open_what_it_holds_tells_no_kind(String type) {
        assertThat(typed(type).kind()).isEmpty();
    }

    private ListedSecurity typed(String type) {
        return found(page("{\"ticker\":\"X\",\"type\":\"%s\"}".formatted(type))).rows().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-02", "2018-01-02T00:00:00Z", "2018-01-02T05:00:00Z"})
    void the_last_day_is_the_date_as_written(String delisted) {
        String row =
                "{\"ticker\":\"AGU\",\"active\":false,\"delisted_utc\":\"%s\"}".formatted(delisted);
        assertThat(found(page(row)).rows().getFirst().lastDay())
                .hasValue((int) LocalDate.of(2018, 1, 2).toEpochDay());
    }

    @Test
    void a_symbol_may_have_been_delisted_twice() {
        Found<ListedSecurity> found =
                found(
                        page(
                                "{\"ticker\":\"X\",\"delisted_utc\":\"2018-01-02T05:00:00Z\"}",
                                "{\"ticker\":\"X\",\"delisted_utc\":\"2020-01-02T05:00:00Z\"}",
                                "{\"ticker\":\"X\",\"delisted_utc\":\"2020-01-02T05:00:00Z\"}"));
        assertThat(found.rows()).hasSize(2);
        assertThat(found.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void a_delisting_on_no_day_does_not_make_a_listing() {
        Found<ListedSecurity> found =
                found(
                        page(
                                "{\"ticker\":\"X\",\"active\":false}",
                                "{\"ticker\":\"Y\",\"active\":false,\"delisted_utc\":\"soon\"}"));
        assertThat(found.rows()).isEmpty();
        assertThat(found.rejections().rejected(RowFault.MALFORMED)).isEqualTo(2);
    }

    @Test
    void numbers_that_are_none_are_not_known() {
        String row =
                "{\"ticker\":\"X\",\"cik\":\"0000000000\",\"share_class_figi\":\"\",\"composite_figi\":\"n/a\"}";
        assertThat(found(page(row)).rows().getFirst()).isEqualTo(ListedSecurity.of("X", ""));
    }

    @Test
    void a_hostile_name_is_a_name() {
        String name = "<script>\\u0000\\n\\ud800" + "x".repeat(40_000);
        String row = "{\"ticker\":\"X\",\"name\":\"%s\"}".formatted(name);
        assertThat(found(page(row)).rows().getFirst().name())
                .startsWith("<script> x")
                .hasSize(40_009);
    }

    @Test
    void a_part_of_a_reply_is_none() {
        Prefixes.areNoReplies(feed(), subject(), good());
    }
}
