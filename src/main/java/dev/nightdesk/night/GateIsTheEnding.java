package dev.nightdesk.night;

import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.Step;

/// Keeps the gate's word as the exit status of the execution it stopped, so that it differs from a
/// stop on request.
final class GateIsTheEnding implements JobExecutionListener {

    /// A job that ends with a step whose gate may stop it.
    static Job of(SimpleJobBuilder before, Step publish) {
        return before.listener(new GateIsTheEnding())
                .next(publish)
                .on(PublishStep.GATE.getExitCode())
                .stop()
                .from(publish)
                .on("COMPLETED")
                .end()
                .from(publish)
                .on("*")
                .fail()
                .end()
                .build();
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            Stream.of(PublishStep.GATE, SettleStep.QUOTA)
                    .filter(word -> isSaid(word, execution))
                    .findFirst()
                    .ifPresent(execution::setExitStatus);
        }
    }

    private static boolean isSaid(ExitStatus word, JobExecution execution) {
        return execution.getStepExecutions().stream()
                .anyMatch(step -> step.getExitStatus().getExitCode().equals(word.getExitCode()));
    }
}
