package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.market.Bar;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/// A process that has lost its lease commits nothing, however it writes.
@Timeout(120)
class FenceIT extends StoreContract {

    private static final String RAISED = "update run_fence set token = token + 1";
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database()";

    private static final String LONG = "select count(*) from pg_sleep(1000)";
    private static final String AT_WORK =
            "select count(*) from pg_stat_activity where wait_event = 'PgSleep'"
                    + " and datname = current_database()";

    /// The database of a run, as its process would have it; an embedded one there is only once.
    private final Database own;

    private final Fence fence;

    FenceIT(Server server) {
        super(server);
        own = database.dialect() == Dialect.H2 ? database : Database.open(database.address());
        fence = Fence.raise(own);
    }

    @AfterEach
    void the_run_ends() {
        if (!own.equals(database)) {
            own.close();
        }
    }

    private void lost(Runnable writing) {
        assertThatThrownBy(writing::run)
                .isInstanceOf(LeaseLost.class)
                .hasMessage("the lease was lost: nothing more is written");
        assertThat(fence.isOwn()).isFalse();
    }

    private void onServer() {
        assumeTrue(database.dialect() == Dialect.POSTGRESQL, "H2 has one process at a time");
    }

    private int raise() {
        return Tables.execute(database, RAISED);
    }

    private static List<Bar> bars(int id) {
        return List.of(new Bar(id, DAY, 1, 2, 0.5, 1.5, 100));
    }

    @Test
    void whoever_holds_the_lease_writes() {
        Stores.of(own).bars().store(bars(1));
        Stores.of(own).stops().ask(1, NOW);
        assertThat(Tables.rows(database, "bar")).isEqualTo(1);
        assertThat(Tables.rows(database, "stop_request")).isEqualTo(1);
        assertThat(fence.isOwn()).isTrue();
        assertThat(fence.taker()).isEmpty();
    }

    @Test
    void who_loses_it_amid_a_transaction_has_written_nothing() {
        TransactionTemplate transaction = new TransactionTemplate(own.transactions());
        lost(() ->
                transaction.executeWithoutResult(status -> {
                    Stores.of(own).bars().store(bars(1));
                    Stores.of(own).actions().store(List.of());
                    CompletableFuture.supplyAsync(this::raise).join();
                }));
        assertThat(Tables.rows(database, "bar")).isZero();
        assertThat(Tables.rows(database, "bar_session")).isZero();
    }

    @Test
    void a_single_statement_does_not_get_past() {
        raise();
        lost(() -> Stores.of(own).stops().ask(1, NOW));
        assertThat(Tables.rows(database, "stop_request")).isZero();
    }

    @Test
    void neither_does_a_transaction_within_one() {
        raise();
        lost(() -> Stores.of(own).quotas().block("sec", NOW, "why"));
        lost(() ->
                own.inTransaction(() -> {
                    Stores.of(own).stops().ask(1, NOW);
                    return own.attempt(() -> true, kept -> kept);
                }));
    }

    @Test
    void who_only_reads_is_not_asked() {
        onServer();
        raise();
        boolean any =
                own.inTransaction(() -> {
                    Stores.of(own).bars().sessions();
                    return Stores.of(own).stops().asks(1);
                });
        assertThat(any).isFalse();
        assertThat(fence.isOwn()).isTrue();
    }

    @Test
    void a_fence_that_is_gone_lets_nobody_through() {
        Tables.execute(database, "delete from run_fence");
        lost(() -> Stores.of(own).stops().ask(1, NOW));
    }

    @Test
    void who_has_taken_it_is_known() {
        onServer();
        Fence next = Fence.raise(database);
        assertThat(fence.taker().orElseThrow())
                .matches(
                        "process "
                                + ProcessHandle.current().pid()
                                + " on \\S+ at \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z");
        assertThat(next.taker()).isEmpty();
    }

    @Test
    void nobody_waits_for_a_database_that_is_abandoned() {
        onServer();
        CompletableFuture<Long> answer =
                CompletableFuture.supplyAsync(
                        () -> Tables.jdbc(own).sql(LONG).query(Long.class).single());
        while (Tables.jdbc(database).sql(AT_WORK).query(Integer.class).single() == 0) {
            assertThat(answer).isNotDone();
        }
        own.abandon();
        assertThatThrownBy(answer::join).hasCauseInstanceOf(DataAccessException.class);
        assertThatThrownBy(own.schema()::isCurrent).isInstanceOf(DataAccessException.class);
        assertThat(fence.taker()).isEmpty();
    }

    @Test
    void raising_waits_for_commits_under_way() throws ExecutionException, InterruptedException {
        onServer();
        CompletableFuture<Integer> raising =
                own.inTransaction(() -> {
                    Stores.of(own).stops().ask(1, NOW);
                    fence.check();
                    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(this::raise);
                    while (!isWaiting()) {
                        assertThat(other).isNotDone();
                    }
                    return other;
                });
        assertThat(raising.get()).isEqualTo(1);
        assertThat(Tables.rows(database, "stop_request")).isEqualTo(1);
        lost(() -> Stores.of(own).stops().forget());
    }

    private boolean isWaiting() {
        return Tables.jdbc(database).sql(WAITING).query(Integer.class).single() > 0;
    }

    @Test
    void who_takes_the_lease_ends_what_a_former_holder_has_left_at_the_server() {
        onServer();
        assertThatThrownBy(() ->
                        own.inTransaction(() -> {
                            Stores.of(own).stops().ask(1, NOW);
                            fence.check();
                            Fence.raise(database);
                            return own.sql("fence/newest").query(Long.class).single();
                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(Tables.rows(database, "stop_request")).isZero();
    }
}
