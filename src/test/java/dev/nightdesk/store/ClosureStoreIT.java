package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Closure;
import dev.nightdesk.store.ClosureStore.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Closures that were recorded, and what becomes of bars of such a day.
class ClosureStoreIT extends StoreContract {

    private final ClosureStore closures = stores.closures();

    ClosureStoreIT(Server server) {
        super(server);
    }

    @Test
    void closures_are_kept_with_who_and_when() {
        Recorded storm = new Recorded(SESSION, "storm", "ann", NOW);
        Recorded mourning = new Recorded(BEFORE, "mourning, at last", "bob", NOW.plusSeconds(1));
        closures.add(storm);
        closures.add(mourning);
        assertThat(closures.all()).containsExactly(mourning, storm);
        assertThat(storm.closure()).isEqualTo(new Closure.Closed(SESSION, "storm"));
    }

    @Test
    void a_closure_is_taken_back_once() {
        closures.add(new Recorded(SESSION, "storm", "ann", NOW));
        assertThat(closures.remove(BEFORE)).isFalse();
        assertThat(closures.remove(SESSION)).isTrue();
        assertThat(closures.remove(SESSION)).isFalse();
        assertThat(closures.all()).isEmpty();
    }

    @Test
    void stray_bars_are_taken_out_and_kept_as_versions() {
        register("A", "B");
        stores.bars().store(List.of(bar(1, DAY - 1), bar(1, DAY), bar(2, DAY)));
        stores.bars().noteSession(BEFORE);
        stores.bars().noteSession(SESSION);
        assertThat(stores.revisions().drop(SESSION, NOW)).isEqualTo(2);
        assertThat(stores.bars().sessions()).containsExactly(BEFORE);
        assertThat(stores.bars().ofSession(SESSION)).isEmpty();
        assertThat(stores.bars().ofSession(BEFORE)).containsExactly(bar(1, DAY - 1));
        assertThat(stores.revisions().restated()).containsOnlyKeys(SESSION).containsValue(2);
        assertThat(stores.revisions().drop(SESSION, NOW)).isZero();
    }

    @Test
    void restatements_are_counted_by_day_and_time() {
        register("A", "B");
        stores.bars().store(List.of(bar(1, DAY - 1), bar(1, DAY), bar(2, DAY)));
        stores.revisions().merge(List.of(other(1, DAY - 1), other(1, DAY)), NOW);
        stores.revisions().merge(List.of(other(2, DAY)), NOW.plusSeconds(1));
        assertThat(stores.revisions().restated(BEFORE, SESSION, NOW)).isEqualTo(3);
        assertThat(stores.revisions().restated(SESSION, SESSION, NOW.plusNanos(1))).isEqualTo(2);
        assertThat(stores.revisions().restated(BEFORE, SESSION, NOW.plusSeconds(1))).isEqualTo(1);
    }

    private static Bar bar(int id, int day) {
        return new Bar(id, day, 1, 2, 1, 2, 100);
    }

    private static Bar other(int id, int day) {
        return new Bar(id, day, 1, 2, 1, 1, 100);
    }
}
