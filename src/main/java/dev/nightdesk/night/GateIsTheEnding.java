package dev.nightdesk.night;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/// Keeps the gate's word as the exit status of the execution it stopped, so that it differs from a
/// stop on request.
final class GateIsTheEnding implements JobExecutionListener {

    @Override
    public void afterJob(JobExecution execution) {
        boolean refused =
                execution.getStepExecutions().stream()
                        .anyMatch(step ->
                                step.getExitStatus()
                                        .getExitCode()
                                        .equals(PublishStep.GATE.getExitCode()));
        if (refused && execution.getStatus() == BatchStatus.STOPPED) {
            execution.setExitStatus(PublishStep.GATE);
        }
    }
}
