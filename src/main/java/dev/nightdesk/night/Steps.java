package dev.nightdesk.night;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// The kinds of step a night is made of.
final class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Progress progress;
    private final StopRequest stop;

    Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Progress progress,
            StopRequest stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.progress = progress;
        this.stop = stop;
    }

    /// What a step does when it does one thing.
    @FunctionalInterface
    interface Work {

        /// Does it; the exit status is `COMPLETED` unless a gate has its own word.
        ExitStatus run(RunParameters run);
    }

    /// A step of one transaction.
    Step single(Stage stage, String name, Work work) {
        return staged(
                stage,
                new StepBuilder(name, repository)
                        .listener(new StepProgress(progress, "", run -> 0))
                        .tasklet(
                                (contribution, context) -> {
                                    contribution.setExitStatus(
                                            work.run(
                                                    RunParameters.of(
                                                            contribution.getStepExecution())));
                                    return RepeatStatus.FINISHED;
                                },
                                transactions)
                        .build());
    }

    /// A step of one transaction that stops the run if its work says so by another word than
    /// `COMPLETED`.
    Step gate(Stage stage, String name, Work work) {
        return new StopAtWord(single(stage, name, work), repository);
    }

    /// A step that is built when its run is known.
    Step fresh(Stage stage, String name, Function<StepExecution, Step> build) {
        return staged(stage, new FreshStep(name, build));
    }

    /// A step over partitions that a plan table names. Workers that have finished are not run
    /// again; names that are new are.
    ///
    /// @param worker builds the step of one partition
    Step partitioned(Spread spread, Function<StepExecution, Step> worker) {
        return fresh(spread.stage(), spread.name(), execution -> spread(execution, spread, worker));
    }

    /// The step of one execution over the partitions that there are; nothing where there are none.
    Step spread(StepExecution execution, Spread spread, Function<StepExecution, Step> worker) {
        String name = spread.name();
        List<String> names = spread.names().apply(execution);
        Partitioner partitioner = size -> contexts(names);
        return names.isEmpty()
                ? new Nothing(name, repository)
                : new StepBuilder(name, repository)
                        .listener(new StepProgress(progress, spread.unit(), spread.total()))
                        .partitioner(name, partitioner)
                        .splitter(
                                new CountedSplitter(
                                        repository, name, partitioner, names.size(), progress))
                        .step(unlessStopped(counted(new FreshStep(name, worker))))
                        .taskExecutor(executor(name, spread.concurrency().getAsInt()))
                        .build();
    }

    private Step counted(Step step) {
        return new CountedPartition(progress, step);
    }

    /// A step outside of the stages of a night, which is not run again once it is complete.
    Step apart(String name, Function<StepExecution, Step> build) {
        return unlessStopped(new FreshStep(name, build));
    }

    private Step staged(Stage stage, Step step) {
        return new StagedStep(stage, repository, unlessStopped(step));
    }

    private Step unlessStopped(Step step) {
        return new UnlessStopped(stop, repository, step);
    }

    private static Map<String, ExecutionContext> contexts(List<String> names) {
        Map<String, ExecutionContext> contexts = new HashMap<>();
        names.forEach(name -> contexts.put(name, new ExecutionContext()));
        return contexts;
    }

    private static SimpleAsyncTaskExecutor executor(String name, int concurrency) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
        executor.setVirtualThreads(true);
        executor.setConcurrencyLimit(concurrency);
        return executor;
    }

    /// A step for one worker that takes turns.
    Step looped(StepExecution worker, Runnable before, BooleanSupplier turn, Runnable after) {
        return new Loop(worker.getStepName(), repository, stop, before, turn, after);
    }

    /// The name of the partition a worker's step stands for.
    static String partition(StepExecution worker) {
        String name = worker.getStepName();
        return name.substring(name.indexOf(':') + 1);
    }

    /// A chunk-oriented step for one worker; a stop on request takes effect between two chunks.
    <I, O> ChunkOrientedStepBuilder<I, O> chunked(StepExecution worker, int chunk) {
        return new StepBuilder(worker.getStepName(), repository)
                .<I, O>chunk(chunk)
                .transactionManager(transactions)
                .interruptionPolicy(stop::check);
    }
}
