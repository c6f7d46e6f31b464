package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Brakes;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.store.RunCostStore.RunCost;
import dev.nightdesk.store.RunCostStore.Used;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What executions have used.
class RunCostStoreIT extends StoreContract {

    private static final Quota QUOTA =
            new Quota("massive", List.of(new Window.Sliding(100, Duration.ofSeconds(1))));
    private static final Tariff TARIFF =
            Tariff.of(
                    Usd.of("0.002"),
                    new Budget(Usd.of("50"), new Brakes(BigDecimal.ONE, BigDecimal.ONE), Usd.ZERO));
    private static final String PAYLOAD = "0123456789abcdef".repeat(4);

    private final RunCostStore costs = stores.costs();

    RunCostStoreIT(Server server) {
        super(server);
    }

    private void call(long bytes) {
        Reserved reserved =
                (Reserved)
                        stores.quotas()
                                .reserve(
                                        QUOTA,
                                        TARIFF,
                                        NOW,
                                        List.of(new Wanted("any", OptionalInt.empty())));
        stores.quotas()
                .ended(reserved.calls().getFirst(), "OK", 200, bytes, Optional.of(PAYLOAD), NOW);
    }

    private RunCost only(long execution) {
        return costs.all().stream()
                .filter(one -> one.execution() == execution)
                .findFirst()
                .orElseThrow();
    }

    private static Used used(RunCost cost) {
        return cost.used().orElseThrow();
    }

    @Test
    void an_execution_is_told_with_what_came_since_it_began() {
        call(1);
        costs.begin(7, NOW, Duration.ofSeconds(3));
        call(10);
        call(20);
        costs.note(7, NOW.plusSeconds(9), Duration.ofMillis(4_500));
        assertThat(only(7)).isEqualTo(new RunCost(7, NOW, false, 1.5, 9, Optional.empty()));
        assertThat(costs.payloads(7)).containsExactly(PAYLOAD);
        costs.settle(7, true, 12);
        Used used = used(only(7));
        assertThat(used).isEqualTo(new Used(2, 30, 12, used.databaseBytes(), 4_000));
        assertThat(used.databaseBytes()).isGreaterThan(50_000);
        assertThat(only(7).ended()).isTrue();
        assertThat(costs.unsettled()).isEmpty();
    }

    @Test
    void what_has_ended_changes_no_more() {
        costs.begin(7, NOW, Duration.ZERO);
        costs.settle(7, true, 0);
        costs.note(7, NOW.plusSeconds(9), Duration.ofSeconds(9));
        assertThat(only(7).cpuSeconds()).isZero();
    }

    @Test
    void of_a_killed_process_is_known_what_was_noted_and_what_rows_tell() {
        costs.begin(7, NOW, Duration.ZERO);
        call(10);
        costs.note(7, NOW.plusSeconds(2), Duration.ofSeconds(1));
        call(20);
        assertThat(costs.unsettled()).containsExactly(7L);
        costs.settle(7, false, 5);
        costs.begin(8, NOW.plusSeconds(60), Duration.ZERO);
        call(40);
        costs.settle(8, true, 0);
        assertThat(used(only(7)).calls()).isEqualTo(2);
        assertThat(only(7))
                .extracting(RunCost::ended, RunCost::cpuSeconds)
                .containsExactly(false, 1.0);
        assertThat(used(only(8)).bytesReceived()).isEqualTo(40);
        assertThat(costs.all()).extracting(RunCost::execution).containsExactly(8L, 7L);
    }
}
