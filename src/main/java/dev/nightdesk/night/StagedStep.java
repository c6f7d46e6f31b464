package dev.nightdesk.night;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// A step that does nothing in a run that leaves its stage out.
record StagedStep(Stage stage, JobRepository repository, Step step) implements Step {

    @Override
    public String getName() {
        return step.getName();
    }

    /// Every step of a night is idempotent: a restart after a gate runs all of them again.
    @Override
    public boolean isAllowStartIfComplete() {
        return true;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        if (RunParameters.of(execution).stages().contains(stage)) {
            step.execute(execution);
        } else {
            new Nothing(step.getName(), repository).execute(execution);
        }
    }
}
