package dev.nightdesk.night;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// A step that is built anew for each execution, when its parameters are known and its state can be
/// its own.
record FreshStep(String name, Function<StepExecution, Step> build) implements Step {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        build.apply(execution).execute(execution);
    }
}
