package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.InstanceStore.OfInstance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What Spring Batch keeps of runs.
class InstanceStoreIT extends StoreContract {

    private static final List<String> TABLES =
            List.of(
                    "batch_job_instance",
                    "batch_job_execution",
                    "batch_job_execution_params",
                    "batch_job_execution_context",
                    "batch_step_execution",
                    "batch_step_execution_context");

    InstanceStoreIT(Server server) {
        super(server);
    }

    private void instance(int id, String job) {
        execute("insert into batch_job_instance values (%d, 0, '%s', '%d')", id, job, id);
    }

    /// With a step that has a context of its own.
    private void execution(int id, int instance, String status, String touched) {
        execute(
                "insert into batch_job_execution values (%d, 0, %d, timestamp '%s', null, null, '%s', 'X', '', timestamp '%s')",
                id, instance, touched, status, touched);
        execute("insert into batch_job_execution_params values (%d, 'p', 's', 'v', 'Y')", id);
        execute("insert into batch_job_execution_context values (%d, 'c', null)", id);
        execute(
                "insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)"
                        + " values (%d, 0, 's', %d, timestamp '%s')",
                id, id, touched);
        execute("insert into batch_step_execution_context values (%d, 'c', null)", id);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void execute(String statement, Object... values) {
        Tables.execute(database, String.format(Locale.ROOT, statement, values));
    }

    @Test
    void executions_are_told_by_instance_oldest_first() {
        instance(2, "nightly");
        instance(1, "backfill");
        execution(4, 2, "COMPLETED", "2016-07-01 02:00:00");
        execution(3, 2, "FAILED", "2016-07-01 01:00:00.5");
        execution(5, 1, "STARTED", "2016-07-01 03:00:00");
        assertThat(stores.instances().executions())
                .containsExactly(
                        new OfInstance(
                                1, "backfill", 5, "STARTED", Instant.parse("2016-07-01T03:00:00Z")),
                        new OfInstance(
                                2,
                                "nightly",
                                3,
                                "FAILED",
                                Instant.parse("2016-07-01T01:00:00.500Z")),
                        new OfInstance(
                                2,
                                "nightly",
                                4,
                                "COMPLETED",
                                Instant.parse("2016-07-01T02:00:00Z")));
    }

    @Test
    void an_instance_goes_with_all_that_is_its_and_nothing_else() {
        instance(1, "nightly");
        instance(2, "nightly");
        execution(1, 1, "FAILED", "2016-07-01 01:00:00");
        execution(2, 1, "COMPLETED", "2016-07-01 01:00:00");
        execution(3, 2, "COMPLETED", "2016-07-01 01:00:00");
        Portion first = stores.instances().instance(1);
        Map<String, Long> due = first.due();
        assertThat(due).containsOnlyKeys(TABLES).containsEntry("batch_job_instance", 1L);
        assertThat(due.values()).containsOnly(1L, 2L);
        assertThat(first.remove()).isEqualTo(due);
        assertThat(TABLES).allMatch(table -> Tables.rows(database, table) == 1);
        assertThat(stores.instances().executions())
                .extracting(OfInstance::execution)
                .containsExactly(3L);
    }
}
