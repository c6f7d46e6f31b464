package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Universe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class UniverseStoreIT extends StoreContract {

    UniverseStoreIT(Server server) {
        super(server);
    }

    private void expectRefusal() {
        assertThatThrownBy(() -> stores.universes().find(SESSION))
                .isInstanceOfSatisfying(
                        UnusableDatabase.class,
                        refusal -> {
                            assertThat(refusal)
                                    .hasMessage(
                                            "the frozen universe of 2016-06-30 was changed by"
                                                    + " another hand");
                            assertThat(refusal.next())
                                    .isEqualTo("restore the database from a backup");
                            assertThat(refusal.isBusy()).isFalse();
                        });
    }

    @Test
    void a_session_without_a_snapshot_has_no_universe() {
        register("AA");
        freeze(BEFORE);
        assertThat(stores.universes().find(SESSION)).isEmpty();
    }

    @Test
    void a_frozen_universe_comes_back_ascending_by_id() {
        register("ZZ", "NA");
        stores.listings().register(List.of(delivered("SPY", "SPDR", ListingKind.ETF)));
        Universe frozen = freeze(SESSION);
        assertThat(stores.universes().find(SESSION)).contains(frozen);
        assertThat(frozen.members())
                .containsExactly(
                        listing(1, "ZZ", "ZZ Inc", ListingKind.COMMON_STOCK),
                        listing(2, "NA", "NA Inc", ListingKind.COMMON_STOCK),
                        listing(3, "SPY", "SPDR", ListingKind.ETF));
    }

    @Test
    void a_universe_may_be_empty() {
        stores.universes().freeze(SESSION, new Universe(List.of()), NOW);
        assertThat(stores.universes().find(SESSION)).contains(new Universe(List.of()));
    }

    @Test
    void what_is_registered_later_does_not_change_a_frozen_universe() {
        register("AA", "BB");
        freeze(SESSION);
        stores.listings()
                .register(
                        List.of(
                                delivered("AA", "Alcoa Warrants", ListingKind.WARRANT),
                                delivered("CC", "Cee", ListingKind.COMMON_STOCK)));
        Universe universe = stores.universes().find(SESSION).orElseThrow();
        assertThat(universe.members()).hasSize(2);
        assertThat(universe.analysed()).hasSize(2);
    }

    @Test
    void a_session_is_frozen_once() {
        register("AA", "BB");
        Universe first = freeze(SESSION);
        register("CC");
        assertThatThrownBy(() -> freeze(SESSION)).isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.universes().find(SESSION)).contains(first);
    }

    @Test
    void a_freeze_that_fails_leaves_no_snapshot() {
        Universe stranger =
                new Universe(List.of(listing(99, "QQ", "unknown", ListingKind.COMMON_STOCK)));
        assertThatThrownBy(() -> stores.universes().freeze(SESSION, stranger, NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stores.universes().find(SESSION)).isEmpty();
    }

    @Test
    void a_member_that_was_removed_is_noticed() {
        register("AA", "BB");
        freeze(SESSION);
        Tables.execute(database, "delete from universe_member where ticker = 'AA'");
        expectRefusal();
    }

    @Test
    void a_ticker_that_was_changed_is_noticed() {
        register("AA", "BB");
        freeze(SESSION);
        Tables.execute(database, "update universe_member set ticker = 'aA' where ticker = 'AA'");
        expectRefusal();
    }

    @Test
    void a_kind_that_was_changed_is_noticed() {
        register("AA", "BB");
        freeze(SESSION);
        Tables.execute(database, "update universe_member set kind = 'ETF' where ticker = 'AA'");
        expectRefusal();
    }
}
