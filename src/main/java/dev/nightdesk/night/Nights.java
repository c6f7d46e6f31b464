package dev.nightdesk.night;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.aop.support.AopUtils;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.SimpleJobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Launches jobs on an open desk, under its lease: new ones, and those that ended half done.
public final class Nights implements AutoCloseable {

    private final ConfigurableApplicationContext spring;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Clock clock;

    private Nights(ConfigurableApplicationContext spring, Clock clock) {
        this.spring = spring;
        this.clock = clock;
        this.operator = spring.getBean(JobOperator.class);
        this.repository = spring.getBean(JobRepository.class);
    }

    /// Starts Spring on a desk.
    ///
    /// @throws IllegalStateException if executions would not be kept, so that nothing could be
    ///   restarted
    static Nights on(Desk desk, Progress progress, NightSettings settings, StopRequest stop) {
        ConfigurableApplicationContext spring =
                new SpringApplicationBuilder(NightBatch.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .initializers(context -> {
                            context.getBeanFactory().registerSingleton("desk", desk);
                            context.getBeanFactory().registerSingleton("progress", progress);
                            context.getBeanFactory().registerSingleton("settings", settings);
                            context.getBeanFactory().registerSingleton("stop", stop);
                        })
                        .run();
        Nights nights = new Nights(spring, desk.clock());
        nights.selfTest();
        return nights;
    }

    private void selfTest() {
        boolean kept = AopUtils.getTargetClass(repository) == SimpleJobRepository.class;
        if (!kept) {
            throw new IllegalStateException("executions would not be kept: " + repository);
        }
    }

    /// Runs a job to its end: from the beginning, or from where an earlier execution of the same
    /// run ended.
    JobExecution run(RunParameters run) {
        recover(run);
        try {
            return operator.start(spring.getBean(run.job(), Job.class), run.toJobParameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The last execution of the same run.
    Optional<JobExecution> last(RunParameters run) {
        return Optional.ofNullable(
                repository.getLastJobExecution(run.job(), run.toJobParameters()));
    }

    /// Marks the last execution of a run as complete, however it ended: its session is published.
    void complete(RunParameters run) {
        last(run)
                .filter(execution -> execution.getStatus() != BatchStatus.COMPLETED)
                .ifPresent(execution ->
                        settle(execution, BatchStatus.COMPLETED, ExitStatus.COMPLETED));
    }

    /// Gives an execution that a process left behind when it died the end it did not come to.
    void settle(long id, Ending ending) {
        JobExecution execution = Objects.requireNonNull(repository.getJobExecution(id));
        if (ending == Ending.DONE) {
            settle(execution, BatchStatus.COMPLETED, ExitStatus.COMPLETED);
        } else {
            settle(execution, BatchStatus.FAILED, ExitStatus.FAILED);
        }
    }

    /// Under the lease nobody else is at work: what of this run still looks running, or is not
    /// known, was left by a process that died. Other runs are for `recover` to find.
    private void recover(RunParameters run) {
        last(run)
                .map(JobExecution::getJobInstance)
                .map(repository::getJobExecutions)
                .orElse(List.of())
                .stream()
                .filter(Nights::isLeftBehind)
                .forEach(execution -> settle(execution, BatchStatus.FAILED, ExitStatus.FAILED));
    }

    private static boolean isLeftBehind(JobExecution execution) {
        return isLeftBehind(execution.getStatus())
                || execution.getStepExecutions().stream().anyMatch(Nights::isLeftBehind);
    }

    private static boolean isLeftBehind(StepExecution step) {
        return isLeftBehind(step.getStatus());
    }

    /// Whether nobody has noted an end: it looks running, or is not known.
    static boolean isLeftBehind(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private void settle(JobExecution execution, BatchStatus status, ExitStatus exit) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (StepExecution step : execution.getStepExecutions()) {
            if (isLeftBehind(step)) {
                step.setStatus(status);
                step.setExitStatus(exit);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        execution.setStatus(status);
        execution.setExitStatus(exit);
        if (execution.getEndTime() == null) {
            execution.setEndTime(now);
        }
        repository.update(execution);
    }

    /// How an execution ended.
    static Ending ending(JobExecution execution) {
        return ending(execution.getStatus(), execution.getExitStatus().getExitCode());
    }

    static Ending ending(BatchStatus status, String exitCode) {
        return switch (status) {
            case COMPLETED -> Ending.DONE;
            case STOPPED -> stopped(exitCode);
            default -> Ending.FAILED;
        };
    }

    private static Ending stopped(String exitCode) {
        return switch (exitCode) {
            case "GATE" -> Ending.GATE;
            case "QUOTA" -> Ending.QUOTA;
            default -> Ending.STOPPED;
        };
    }

    @Override
    public void close() {
        spring.close();
    }
}
