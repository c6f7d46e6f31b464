package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.market.Bar;
import dev.nightdesk.store.ActionStore.Reported;
import dev.nightdesk.store.MarketStore.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The schema, transactions, and the market a database belongs to.
class DatabaseIT extends StoreContract {

    private static final Recorded FILES = new Recorded("files", "traded", "/data/us");

    DatabaseIT(Server server) {
        super(server);
    }

    private static Bar bar(int id) {
        return new Bar(id, DAY, 1, 2, 0.5, 1.5, 100);
    }

    /// Work that does not come to its end.
    private void brokenOff(Runnable work) {
        assertThatThrownBy(() ->
                        database.inTransaction(() -> {
                            work.run();
                            throw new IllegalStateException("broken off");
                        }))
                .hasMessage("broken off");
    }

    @Test
    void a_current_schema_is_left_as_it_is() {
        assertThat(database.schema().isCurrent()).isTrue();
        assertThat(database.schema().migrate()).isZero();
    }

    @Test
    void an_upsert_that_is_rolled_back_leaves_nothing() {
        stores.actions().store(List.of(new Reported(1, DAY, 0.5)));
        brokenOff(() -> {
            stores.actions().store(List.of(new Reported(1, DAY, 0.25)));
            stores.bars().store(List.of(bar(1)));
            stores.bars().store(List.of(bar(1), bar(2)));
            register("AA");
        });
        assertThat(Tables.rows(database, "corporate_action")).isEqualTo(1);
        assertThat(stores.bars().ofSession(SESSION)).isEmpty();
        assertThat(stores.listings().current()).isEmpty();
    }

    @Test
    void what_is_staged_for_one_upsert_is_not_in_the_next() {
        brokenOff(() -> stores.actions().store(List.of(new Reported(1, DAY, 0.5))));
        database.inTransaction(() -> {
            stores.actions().store(List.of(new Reported(2, DAY, 0.5)));
            stores.actions().store(List.of(new Reported(3, DAY, 0.5)));
            return stores;
        });
        assertThat(stores.actions().of(1, 9, SESSION, SESSION)).containsOnlyKeys(2, 3);
    }

    @Test
    void work_in_a_transaction_joins_the_one_around_it() {
        brokenOff(() -> {
            database.inTransaction(() -> Tables.execute(database, "delete from market"));
            stores.market().claim(FILES, NOW);
        });
        assertThat(stores.market().recorded()).isEmpty();
    }

    @Test
    void a_reader_that_stops_half_way_does_no_harm() {
        stores.bars().store(List.of(bar(1), bar(2), bar(3)));
        boolean any =
                database.read(
                        "bar/series",
                        Map.of("first", 1, "last", 9, "from", BEFORE, "to", SESSION),
                        RowReader::next);
        assertThat(any).isTrue();
        assertThat(stores.bars().ofSession(SESSION)).hasSize(3);
    }

    @Test
    void a_writer_that_stops_half_way_leaves_nothing() {
        assertThatThrownBy(() ->
                        database.append(
                                "bar",
                                rows -> {
                                    rows.integer(1).day(DAY);
                                    throw new IllegalStateException("no more");
                                }))
                .hasMessage("no more");
        stores.bars().store(List.of(bar(2)));
        assertThat(stores.bars().ofSession(SESSION)).containsExactly(bar(2));
    }

    @Test
    void a_market_is_recorded_at_first_use_and_its_source_may_move() {
        assertThat(stores.market().recorded()).isEmpty();
        stores.market().claim(FILES, NOW);
        assertThat(stores.market().recorded()).contains(FILES);
        Recorded moved = new Recorded("files", "traded", "/é/other place");
        stores.market().claim(moved, NOW);
        assertThat(stores.market().recorded()).contains(moved);
    }

    @Test
    void another_market_is_refused() {
        stores.market().claim(FILES, NOW);
        assertThatThrownBy(() -> stores.market().claim(new Recorded("live", "traded", "x"), NOW))
                .isInstanceOfSatisfying(
                        UnusableDatabase.class,
                        refusal ->
                                assertThat(refusal.next())
                                        .isEqualTo(
                                                "the same command with --market files, or another database"
                                                        + " (NIGHTDESK_DB_URL, NIGHTDESK_HOME)"))
                .hasMessage("%s belongs to the market 'files', not to 'live'", database.address());
        assertThat(stores.market().recorded()).contains(FILES);
    }

    @Test
    void other_prices_are_refused() {
        stores.market().claim(FILES, NOW);
        assertThatThrownBy(() -> stores.market().claim(new Recorded("files", "adjusted", "x"), NOW))
                .isInstanceOfSatisfying(
                        UnusableDatabase.class,
                        refusal ->
                                assertThat(refusal.next())
                                        .isEqualTo(
                                                "the same command with --prices traded, or another database"
                                                        + " (NIGHTDESK_DB_URL, NIGHTDESK_HOME)"))
                .hasMessage(
                        "%s holds traded prices; adjusted ones must never mix with them",
                        database.address());
        assertThat(stores.market().recorded()).contains(FILES);
    }

    @Test
    void the_advisory_lock_has_one_holder_until_it_is_released() {
        assumeTrue(database.dialect() == Dialect.POSTGRESQL, "H2 has none");
        try (AdvisoryLock held = AdvisoryLock.take(database).orElseThrow()) {
            assertThat(held).isNotNull();
            Optional<AdvisoryLock> second = AdvisoryLock.take(database);
            assertThat(second).isEmpty();
            assertThat(AdvisoryLock.holder(database))
                    .matches("backend \\d+ from \\S+ since \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z");
        }
        assertThat(AdvisoryLock.holder(database)).isEqualTo("it has just let go");
        AdvisoryLock.take(database).orElseThrow().close();
    }
}
