package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.store.TotalStore.Bucket;
import dev.nightdesk.store.TotalStore.Calls;
import dev.nightdesk.store.TotalStore.Counted;
import dev.nightdesk.store.TotalStore.Observed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Totals over all processes.
class TotalStoreIT extends StoreContract {

    private static final Counted BUYS = new Counted("ratings_total", List.of("buy"));
    private static final Counted SELLS = new Counted("ratings_total", List.of("sell"));
    private static final Counted PLAIN = new Counted("nights_total", List.of());

    private final TotalStore totals = stores.totals();

    TotalStoreIT(Server server) {
        super(server);
    }

    @Test
    void what_is_added_adds_up() {
        totals.add(Map.of(BUYS, 3.0, PLAIN, 1.0));
        totals.add(Map.of(BUYS, 2.5, SELLS, 1.0));

        assertThat(totals.all()).isEqualTo(Map.of(BUYS, 5.5, SELLS, 1.0, PLAIN, 1.0));
    }

    @Test
    void nothing_is_lost_where_several_add_at_a_time() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one :
                    threads.invokeAll(Stream.generate(() -> adding()).limit(4).toList())) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(totals.all()).isEqualTo(Map.of(BUYS, 100.0, SELLS, 200.0));
    }

    @Test
    void what_was_never_counted_is_added_by_several_at_a_time() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 50; i++) {
                Counted fresh = new Counted("fresh_total", List.of("n" + i));
                Callable<Boolean> adding =
                        () -> {
                            totals.record(
                                    Map.of(fresh, 1.0),
                                    List.of(new Observed(fresh, new long[] {1}, 0)));
                            return true;
                        };
                for (Future<Boolean> one : threads.invokeAll(List.of(adding, adding, adding))) {
                    assertThat(one.get()).isTrue();
                }
                assertThat(totals.all()).containsEntry(fresh, 3.0);
            }
        }
        assertThat(totals.buckets()).hasSize(50).allMatch(one -> one.observations() == 3);
    }

    private Callable<Boolean> adding() {
        return () -> {
            for (int i = 0; i < 25; i++) {
                totals.add(Map.of(SELLS, 2.0, BUYS, 1.0));
            }
            return true;
        };
    }

    @Test
    void buckets_in_which_nothing_fell_are_not_kept() {
        totals.observe(BUYS, new long[] {0, 2, 0, 1});
        totals.observe(BUYS, new long[] {0, 1, 0, 0});

        assertThat(totals.buckets())
                .containsExactly(new Bucket(BUYS, 1, 3), new Bucket(BUYS, 3, 1));
    }

    @Test
    void what_a_transaction_that_fails_has_added_is_gone() {
        database.attempt(
                () -> {
                    totals.add(Map.of(BUYS, 1.0));
                    return false;
                },
                kept -> kept);

        assertThat(totals.all()).isEmpty();
    }

    @Test
    void calls_are_counted_by_provider_and_outcome() {
        Quota quota = new Quota("sec", List.of(new Window.Sliding(9, Duration.ofSeconds(1))));
        Wanted wanted = new Wanted("index", OptionalInt.empty());
        Reserved reserved =
                (Reserved)
                        stores.quotas()
                                .reserve(quota, Tariff.FREE, NOW, List.of(wanted, wanted, wanted));
        for (long call : reserved.calls().subList(0, 2)) {
            stores.quotas().ended(call, "FOUND", 200, 7, Optional.empty(), NOW);
        }

        assertThat(totals.calls()).containsExactly(new Calls("sec", "FOUND", 2));
        stores.costs().begin(7, NOW, Duration.ZERO);
        assertThat(totals.calls())
                .as("nobody is left to end the third")
                .containsExactlyInAnyOrder(
                        new Calls("sec", "FOUND", 2), new Calls("sec", "RESERVED", 1));
    }

    @Test
    void calls_that_are_forgotten_stay_counted() {
        Quota quota = new Quota("sec", List.of(new Window.Sliding(9, Duration.ofSeconds(1))));
        Wanted wanted = new Wanted("index", OptionalInt.empty());
        stores.quotas().reserve(quota, Tariff.FREE, NOW, List.of(wanted, wanted));
        totals.countCalls(NOW);
        assertThat(totals.all()).as("too young").isEmpty();
        totals.countCalls(NOW.plusSeconds(1));
        totals.countCalls(NOW.plusSeconds(1));

        stores.retention().calls(NOW.plusSeconds(1), List.of()).forEach(Portion::remove);
        assertThat(totals.calls()).containsExactly(new Calls("sec", "RESERVED", 2));
        stores.quotas().reserve(quota, Tariff.FREE, NOW.plusSeconds(9), List.of(wanted));
        stores.costs().begin(7, NOW.plusSeconds(10), Duration.ZERO);
        assertThat(totals.calls()).containsExactly(new Calls("sec", "RESERVED", 3));
    }
}
