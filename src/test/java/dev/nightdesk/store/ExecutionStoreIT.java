package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.ExecutionStore.Step;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/// Reads what Spring Batch's own repository has written.
class ExecutionStoreIT extends StoreContract {

    private static final LocalDateTime START = LocalDateTime.parse("2016-07-01T02:00:00.123");
    private static final LocalDateTime END = START.plusMinutes(7);

    private final AnnotationConfigApplicationContext spring =
            new AnnotationConfigApplicationContext();
    private final JobRepository repository;

    ExecutionStoreIT(Server server) {
        super(server);
        spring.getBeanFactory().registerSingleton("database", database);
        spring.register(Repository.class);
        spring.refresh();
        repository = spring.getBean(JobRepository.class);
    }

    static class Repository extends JdbcDefaultBatchConfiguration {

        private final Database database;

        Repository(Database database) {
            this.database = database;
        }

        @Override
        protected DataSource getDataSource() {
            return database.dataSource();
        }

        @Override
        protected PlatformTransactionManager getTransactionManager() {
            return database.transactions();
        }
    }

    @AfterEach
    void close() {
        spring.close();
    }

    private JobExecution begun(String job, String session) {
        JobParameters parameters =
                new JobParametersBuilder()
                        .addString("session", session)
                        .addString("source", "/data/é")
                        .addLong("round", 2L, false)
                        .toJobParameters();
        return repository.createJobExecution(
                repository.createJobInstance(job, parameters), parameters, new ExecutionContext());
    }

    private StepExecution step(JobExecution execution, String name) {
        return repository.createStepExecution(name, execution);
    }

    private List<Execution> executions() {
        return stores.executions().all();
    }

    @Test
    void nothing_has_been_run_yet() {
        assertThat(executions()).isEmpty();
        assertThat(stores.executions().parameters(1)).isEmpty();
        assertThat(stores.executions().steps(1)).isEmpty();
    }

    @Test
    void an_execution_that_has_not_begun_has_no_times() {
        JobExecution execution = begun("nightly", "2016-06-30");
        assertThat(executions())
                .containsExactly(
                        new Execution(
                                execution.getId(),
                                "nightly",
                                "STARTING",
                                "UNKNOWN",
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void executions_are_listed_newest_first() {
        JobExecution first = begun("nightly", "2016-06-29");
        JobExecution second = begun("backfill", "2016-06-30");
        assertThat(executions())
                .extracting(Execution::id)
                .containsExactly(second.getId(), first.getId());
        assertThat(executions()).extracting(Execution::job).containsExactly("backfill", "nightly");
    }

    @Test
    void an_execution_is_told_with_the_word_that_ended_it() {
        JobExecution execution = begun("nightly", "2016-06-30");
        execution.setStartTime(START);
        execution.setEndTime(END);
        execution.setStatus(BatchStatus.STOPPED);
        execution.setExitStatus(new ExitStatus("GATE", "coverage"));
        repository.update(execution);
        assertThat(executions())
                .containsExactly(
                        new Execution(
                                execution.getId(),
                                "nightly",
                                "STOPPED",
                                "GATE",
                                Optional.of(START.toInstant(ZoneOffset.UTC)),
                                Optional.of(END.toInstant(ZoneOffset.UTC))));
    }

    @Test
    void parameters_come_back_as_text() {
        JobExecution execution = begun("nightly", "2016-06-30");
        begun("nightly", "2016-06-29");
        assertThat(stores.executions().parameters(execution.getId()))
                .containsOnly(
                        entry("session", "2016-06-30"),
                        entry("source", "/data/é"),
                        entry("round", "2"));
    }

    @Test
    void parameters_of_all_come_by_execution() {
        JobExecution one = begun("nightly", "2016-06-30");
        JobExecution other = begun("nightly", "2016-06-29");
        assertThat(stores.executions().parameters())
                .containsOnlyKeys(one.getId(), other.getId())
                .containsEntry(other.getId(), stores.executions().parameters(other.getId()));
    }

    @Test
    void what_began_after_an_execution_is_told_newest_first() {
        long first = begun("nightly", "2016-06-28").getId();
        long second = begun("nightly", "2016-06-29").getId();
        long third = begun("backfill", "2016-06-30").getId();
        assertThat(stores.executions().after(first))
                .extracting(Execution::id)
                .containsExactly(third, second);
        assertThat(stores.executions().after(third)).isEmpty();
    }

    @Test
    void executions_with_a_step_that_nobody_ended_are_found() {
        JobExecution open = begun("nightly", "2016-06-30");
        JobExecution ended = begun("nightly", "2016-06-29");
        step(open, "plan").setStatus(BatchStatus.STARTED);
        StepExecution stopped = step(ended, "plan");
        stopped.setStatus(BatchStatus.STOPPED);
        repository.update(stopped);
        assertThat(stores.executions().withOpenSteps()).containsExactly(open.getId());
    }

    @Test
    void steps_are_told_in_the_order_in_which_they_began() {
        JobExecution execution = begun("nightly", "2016-06-30");
        JobExecution other = begun("nightly", "2016-06-29");
        StepExecution plan = step(execution, "plan");
        step(other, "plan");
        StepExecution worker = step(execution, "analyze:r1-0001");
        plan.setStartTime(START);
        plan.setEndTime(END);
        plan.setStatus(BatchStatus.COMPLETED);
        plan.setReadCount(7);
        plan.setWriteCount(5);
        plan.setCommitCount(3);
        repository.update(plan);
        worker.setStartTime(END);
        worker.setStatus(BatchStatus.FAILED);
        worker.setExitStatus(ExitStatus.FAILED.addExitDescription("java.io.IOException: no\n at"));
        repository.update(worker);
        assertThat(stores.executions().steps(execution.getId()))
                .containsExactly(
                        new Step(
                                "plan",
                                "COMPLETED",
                                Optional.of(START.toInstant(ZoneOffset.UTC)),
                                Optional.of(END.toInstant(ZoneOffset.UTC)),
                                7,
                                5,
                                3,
                                ""),
                        new Step(
                                "analyze:r1-0001",
                                "FAILED",
                                Optional.of(END.toInstant(ZoneOffset.UTC)),
                                Optional.empty(),
                                0,
                                0,
                                0,
                                "java.io.IOException: no\n at"));
    }

    @Test
    void a_message_of_any_length_can_be_told() {
        JobExecution execution = begun("nightly", "2016-06-30");
        StepExecution step = step(execution, "fetch");
        step.setExitStatus(ExitStatus.FAILED.addExitDescription("é".repeat(9_000)));
        repository.update(step);
        assertThat(stores.executions().steps(execution.getId()).getFirst().message())
                .startsWith("éé")
                .hasSizeLessThanOrEqualTo(2_500);
    }
}
