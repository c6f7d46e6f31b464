package dev.nightdesk.night;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// A step, or a partition, that does not begin once a stop is asked for. One that has begun as a
/// single transaction comes to its end: what it has done, it has done.
record UnlessStopped(StopRequest stop, JobRepository repository, Step step) implements Step {

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
        if (stop.isMade()) {
            execution.setStatus(BatchStatus.STOPPED);
            execution.setExitStatus(ExitStatus.STOPPED);
            repository.update(execution);
        } else {
            step.execute(execution);
        }
    }
}
