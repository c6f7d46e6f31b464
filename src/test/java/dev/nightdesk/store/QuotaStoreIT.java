package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.ledger.Decision.Later;
import dev.nightdesk.ledger.Decision.Spent;
import dev.nightdesk.ledger.Left;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window.Daily;
import dev.nightdesk.ledger.Window.Sliding;
import dev.nightdesk.store.QuotaStore.Spending;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Calls counted at providers.
class QuotaStoreIT extends StoreContract {

    private static final Sliding MINUTELY = new Sliding(3, Duration.ofMinutes(1));
    private static final Daily DAILY = new Daily(4, ZoneId.of("America/New_York"));
    private static final Instant MIDNIGHT = Instant.parse("2016-07-01T04:00:00Z");
    private static final Quota QUOTA = new Quota("massive", List.of(MINUTELY, DAILY));
    private static final String PAYLOAD = "0123456789abcdef".repeat(4);

    private final QuotaStore quotas = stores.quotas();

    QuotaStoreIT(Server server) {
        super(server);
    }

    private static List<Wanted> wanted(String... endpoints) {
        return Stream.of(endpoints)
                .map(endpoint -> new Wanted(endpoint, OptionalInt.empty()))
                .toList();
    }

    private Reservation reserve(Instant now, int calls) {
        return quotas.reserve(
                QUOTA, Tariff.FREE, now, wanted("a", "b", "c", "d", "e").subList(0, calls));
    }

    private List<Long> reserved(Instant now, int calls) {
        Reserved reserved = (Reserved) reserve(now, calls);
        return reserved.calls();
    }

    private long reservedFor(int task) {
        List<Wanted> call = List.of(new Wanted("grouped", OptionalInt.of(task)));
        return ((Reserved) quotas.reserve(QUOTA, Tariff.FREE, NOW, call)).calls().getFirst();
    }

    private int task(String plan) {
        stores.fetches().plan(plan, 1, Map.of("bars", List.of()));
        return stores.fetches().tasks(plan, 1).getFirst().id();
    }

    private List<Instant> instants() {
        return Instants.of(database, "massive");
    }

    @Test
    void the_first_of_the_wanted_calls_are_counted_as_far_as_they_fit() {
        List<Long> calls = reserved(NOW, 5);
        assertThat(calls).hasSize(3).doesNotHaveDuplicates();
        List<String> rows =
                Tables.jdbc(database)
                        .sql(
                                "select call_id, provider, endpoint, outcome, reserved_at"
                                        + " from provider_call order by call_id")
                        .query((row, n) ->
                                String.join(
                                        " ",
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                        .list();
        assertThat(rows)
                .containsExactly(
                        calls.get(0) + " massive a RESERVED",
                        calls.get(1) + " massive b RESERVED",
                        calls.get(2) + " massive c RESERVED");
        assertThat(instants()).containsOnly(NOW);
    }

    @Test
    void a_call_that_does_not_fit_is_not_counted() {
        reserved(NOW, 3);
        Instant free = NOW.plusSeconds(60);
        assertThat(reserve(NOW.plusSeconds(59), 1)).isEqualTo(new Later(free));
        assertThat(reserved(free, 1)).hasSize(1);
        assertThat(reserve(free.plusSeconds(60), 1)).isEqualTo(new Spent(DAILY, MIDNIGHT));
        assertThat(reserved(MIDNIGHT, 5)).hasSize(3);
        assertThat(instants()).hasSize(7);
    }

    @Test
    void what_was_left_at_a_time_is_told_whatever_was_called_later() {
        reserved(NOW, 1);
        reserved(NOW.plusSeconds(30), 2);
        assertThat(quotas.leftAt(QUOTA, NOW)).extracting(Left::used).containsExactly(1, 1);
        assertThat(quotas.left(QUOTA, NOW)).extracting(Left::used).containsExactly(3, 3);
    }

    @Test
    void every_provider_has_a_quota_of_its_own() {
        reserved(NOW, 3);
        Quota other = new Quota("sec", List.of(MINUTELY));
        assertThat(quotas.reserve(other, Tariff.FREE, NOW, wanted("facts")))
                .isInstanceOf(Reserved.class);
    }

    @Test
    void an_instant_between_two_milliseconds_is_the_later_of_them() {
        reserved(NOW.plusNanos(1), 1);
        assertThat(instants()).containsExactly(NOW.plusMillis(1));
    }

    @Test
    void a_call_counts_to_the_last_nanosecond() {
        reserved(NOW, 3);
        Instant free = NOW.plusSeconds(60);
        assertThat(reserve(free.minusNanos(1), 1)).isEqualTo(new Later(free));
    }

    @Test
    void a_clock_that_is_set_back_makes_nothing_forgotten() {
        reserved(NOW, 2);
        Instant before = NOW.minusSeconds(90_000);
        assertThat(reserved(before, 2)).hasSize(1);
        assertThat(instants()).containsOnly(NOW);
        assertThat(reserve(before, 1)).isEqualTo(new Later(NOW.plusSeconds(60)));
    }

    @Test
    void what_is_reserved_stays_so_although_its_caller_is_rolled_back() {
        assertThatThrownBy(() ->
                        database.inTransaction(() -> {
                            quotas.ended(reserved(NOW, 1).getFirst(), "OK", 200, 1, none(), NOW);
                            throw new IllegalStateException("broken off");
                        }))
                .hasMessage("broken off");
        assertThat(instants()).containsExactly(NOW);
        assertThat(quotas.usage(QUOTA, NOW).recent()).hasSize(1);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    @Test
    void a_blocked_provider_is_not_called() {
        quotas.block("massive", NOW.plusSeconds(60), "429");
        Blocked block = new Blocked(NOW.plusSeconds(60), "429");
        assertThat(reserve(NOW, 1)).isEqualTo(block);
        assertThat(reserve(NOW.plusMillis(59_999), 1)).isEqualTo(block);
        assertThat(quotas.blocked("massive", NOW)).contains(block);
        assertThat(quotas.blocked("massive", NOW.plusSeconds(60))).isEmpty();
        assertThat(quotas.blocked("sec", NOW)).isEmpty();
        assertThat(reserved(NOW.plusSeconds(60), 1)).hasSize(1);
    }

    @Test
    void the_longest_block_counts_until_it_is_lifted() {
        quotas.block("massive", NOW.plusSeconds(60), "short");
        quotas.block("massive", NOW.plusSeconds(600), "x".repeat(300));
        quotas.block("massive", NOW.plusSeconds(60), "short");
        assertThat(reserve(NOW, 1)).isEqualTo(new Blocked(NOW.plusSeconds(600), "x".repeat(200)));
        quotas.unblock("massive");
        quotas.unblock("never called");
        assertThat(quotas.blocked("massive", NOW)).isEmpty();
        assertThat(reserved(NOW, 1)).hasSize(1);
    }

    @Test
    void what_is_left_is_told_by_window() {
        reserved(NOW.minusSeconds(60), 1);
        reserved(NOW, 1);
        assertThat(quotas.left(QUOTA, NOW))
                .containsExactly(
                        new Left(MINUTELY, 1, 2, NOW.plusSeconds(60)),
                        new Left(DAILY, 2, 2, MIDNIGHT));
        assertThat(quotas.left(new Quota("sec", List.of(DAILY, DAILY)), NOW))
                .containsOnly(new Left(DAILY, 0, 4, MIDNIGHT));
    }

    @Test
    void a_plan_knows_how_its_calls_ended() {
        int bars = task("nightly");
        long ended = reservedFor(bars);
        reservedFor(bars);
        reservedFor(task("backfill"));
        quotas.ended(ended, "RATE_LIMITED", 429, 17, none(), NOW);
        assertThat(quotas.spent("nightly"))
                .containsExactly(
                        new Spending("massive", "RATE_LIMITED", 1),
                        new Spending("massive", "RESERVED", 1));
        assertThat(quotas.spent("no such plan")).isEmpty();
    }

    @Test
    void the_newest_payload_of_a_task_is_known() {
        int task = task("nightly");
        long first = reservedFor(task);
        long second = reservedFor(task);
        reservedFor(task);
        assertThat(quotas.payloadOf(task)).isEmpty();
        quotas.ended(second, "OK", 200, 5_000_000_000L, Optional.of(PAYLOAD), NOW);
        quotas.ended(first, "OK", 200, 1, Optional.of("f".repeat(64)), NOW.plusSeconds(1));
        assertThat(quotas.payloadOf(task)).contains(PAYLOAD);
        assertThat(quotas.payloadOf(task + 1)).isEmpty();
    }

    @Test
    void a_call_that_was_never_reserved_does_not_end() {
        assertThatThrownBy(() -> quotas.ended(7, "TIMEOUT", 0, 0, none(), NOW))
                .hasMessage("no call was reserved as 7");
    }

    @Test
    void a_call_without_an_answer_has_no_status() {
        quotas.ended(reserved(NOW, 1).getFirst(), "TIMEOUT", 0, 0, none(), NOW.plusSeconds(9));
        int rows =
                Tables.jdbc(database)
                        .sql(
                                "select count(*) from provider_call where http_status is null"
                                        + " and outcome = 'TIMEOUT' and bytes = 0 and payload is null"
                                        + " and ended_at > reserved_at")
                        .query(Integer.class)
                        .single();
        assertThat(rows).isEqualTo(1);
    }
}
