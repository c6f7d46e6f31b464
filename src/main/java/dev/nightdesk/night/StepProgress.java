package dev.nightdesk.night;

import java.util.function.ToLongFunction;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// Tells the progress when a step begins and ends.
///
/// @param unit what the step counts, empty if it does one thing
/// @param total units in all, about; 0 if unknown
record StepProgress(Progress progress, String unit, ToLongFunction<RunParameters> total)
        implements StepExecutionListener {

    @Override
    public void beforeStep(StepExecution step) {
        progress.begin(step.getStepName(), unit, total.applyAsLong(RunParameters.of(step)));
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.end();
        return step.getExitStatus();
    }
}
