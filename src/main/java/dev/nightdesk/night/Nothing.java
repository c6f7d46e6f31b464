package dev.nightdesk.night;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// A step that has nothing to do.
record Nothing(String name, JobRepository repository) implements Step {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) {
        execution.setStatus(BatchStatus.COMPLETED);
        execution.setExitStatus(ExitStatus.COMPLETED);
        repository.update(execution);
    }
}
