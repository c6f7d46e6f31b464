package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Tables as text and back.
class MoveStoreIT extends StoreContract {

    private final MoveStore moves = stores.moves();

    MoveStoreIT(Server server) {
        super(server);
    }

    private List<String> tables() {
        return stores.sizes().byTable().keySet().stream().sorted().toList();
    }

    @Test
    void every_table_goes_along_or_is_said_to_stay() {
        List<String> known = new ArrayList<>(MovedTables.ALL);
        known.addAll(MovedTables.STAYING);
        assertThat(tables()).containsExactlyElementsOf(known.stream().sorted().toList());
    }

    private String unloaded(String table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        moves.unload(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void load(String table, String csv) throws IOException {
        moves.load(table, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void any_text_and_any_number_comes_back_as_it_was() throws IOException {
        String layouts = "layout,readings\n1,\"a,b\"\n";
        load("reading_layout", layouts);
        String analyses =
                "session,instrument_id,layout,close,bars,traded_20,readings,written_at\n"
                        + "2016-06-30,1,1,1.0E-300,2,3,\"{NaN,0.1,-1.7976931348623157E308}\","
                        + "2016-07-01T02:03:04.567Z\n"
                        + "2016-06-30,2,1,0.30000000000000004,2,3,{},2016-07-01T02:03:04Z\n";
        load("analysis", analyses);
        assertThat(unloaded("reading_layout")).isEqualTo(layouts);
        assertThat(unloaded("analysis")).isEqualTo(analyses);

        String news =
                """
                news_id,published,publisher,headline,address
                a,2016-07-01T02:03:04Z,"","two
                lines, ""quoted"", \\N und ö 𝄞",\\.
                é,2016-07-01T02:03:04Z,null,NULL, blank\s
                """;
        load("news", news);
        assertThat(unloaded("news")).isEqualTo(news);
    }

    @Test
    void what_is_unknown_is_not_the_empty_text() throws IOException {
        String quotas =
                """
                provider,blocked_until,reason
                a,,
                b,2016-07-01T02:03:04.567Z,""
                """;
        load("provider_quota", quotas);
        assertThat(unloaded("provider_quota")).isEqualTo(quotas);
        assertThat(Tables.rows(database, "provider_quota where reason is null")).isOne();
    }

    @Test
    void rows_are_in_the_order_of_code_points() throws IOException {
        String quotas = "provider,blocked_until,reason\nB,,\nZ,,\na,,\nb,,\n";
        load("provider_quota", quotas);
        assertThat(unloaded("provider_quota")).isEqualTo(quotas);
    }

    @Test
    void numbers_that_are_given_out_go_on_where_they_were() {
        Map<String, Long> counters = new TreeMap<>();
        moves.counters().keySet().forEach(name -> counters.put(name, 4711L));
        moves.count(counters);
        assertThat(moves.counters()).isEqualTo(counters).hasSize(6);
        Tables.execute(database, "insert into reading_layout (readings) values ('x')");
        assertThat(Tables.rows(database, "reading_layout where layout = 4711")).isOne();
        assertThat(moves.counters()).containsEntry("reading_layout.layout", 4712L);
    }

    @Test
    void a_table_of_other_columns_is_refused() {
        assertThatThrownBy(() -> load("market_return", "session,nonsense\n2016-06-30,1\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("market_return.csv has other columns");
    }

    @Test
    void only_an_empty_database_is_empty() throws IOException {
        assertThat(moves.occupied()).isEmpty();
        load(
                "closure",
                "closed_on,reason,recorded_by,recorded_at\n2016-07-04,x,y,2016-07-01T02:03:04Z\n");
        assertThat(moves.occupied()).isEqualTo(Optional.of("closure"));
    }
}
