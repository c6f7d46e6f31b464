package dev.nightdesk.night;

import java.util.function.BooleanSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/// A step that does the same thing over and over, each time in transactions of its own, until there
/// is no more of it or a stop is asked for.
final class Loop extends AbstractStep {

    private final StopRequest stop;
    private final Runnable before;
    private final BooleanSupplier turn;
    private final Runnable after;

    /// @param turn whether there may be more to do
    Loop(
            String name,
            JobRepository repository,
            StopRequest stop,
            Runnable before,
            BooleanSupplier turn,
            Runnable after) {
        super(repository);
        setName(name);
        this.stop = stop;
        this.before = before;
        this.turn = turn;
        this.after = after;
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        before.run();
        try {
            while (turn.getAsBoolean()) {
                execution.incrementCommitCount();
                stop.check(execution);
            }
            execution.setExitStatus(ExitStatus.COMPLETED);
        } finally {
            after.run();
        }
    }
}
