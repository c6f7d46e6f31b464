package dev.nightdesk.night;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// A step behind which the run stops unless its exit status is `COMPLETED`.
record StopAtWord(Step step, JobRepository repository) implements Step {

    @Override
    public String getName() {
        return step.getName();
    }

    @Override
    public boolean isAllowStartIfComplete() {
        return step.isAllowStartIfComplete();
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        step.execute(execution);
        boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
        boolean says =
                !execution.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode());
        if (completed && says) {
            execution.setStatus(BatchStatus.STOPPED);
            repository.update(execution);
        }
    }
}
