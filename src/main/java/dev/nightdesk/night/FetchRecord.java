package dev.nightdesk.night;

import dev.nightdesk.store.FetchStore;
import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.FetchStore.Task;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/// Writes down what came of a fetch task when its worker has completed.
record FetchRecord(
        FetchStore fetches,
        Task task,
        Intake<?> intake,
        RowBlocks<?> blocks,
        Clock clock,
        Progress progress)
        implements StepExecutionListener {

    @Override
    public ExitStatus afterStep(StepExecution worker) {
        try {
            if (worker.getStatus() == BatchStatus.COMPLETED) {
                write(rejected());
            }
        } catch (RuntimeException e) {
            // Spring Batch would say nothing of an exception that leaves a listener
            worker.setStatus(BatchStatus.FAILED);
            worker.addFailureException(e);
            return ExitStatus.FAILED;
        }
        return worker.getExitStatus();
    }

    private List<Rejected> rejected() {
        return blocks.rows().rejections().rejected().entrySet().stream()
                .map(fault ->
                        new Rejected(
                                task.name(),
                                fault.getKey().name(),
                                fault.getValue().rows(),
                                fault.getValue().sample()))
                .toList();
    }

    private void write(List<Rejected> rejected) {
        intake.finish();
        fetches.finish(
                task.id(), blocks.rows().position(), blocks.taken(), rejected, clock.instant());
        progress.say(
                "fetch: %s: %d rows stored%s"
                        .formatted(task.name(), blocks.taken(), inWords(rejected)));
    }

    private static String inWords(List<Rejected> rejected) {
        StringBuilder words = new StringBuilder();
        rejected.forEach(one ->
                words.append(
                        ", %d rejected as %s (first: %s)"
                                .formatted(one.rows(), one.fault(), one.sample())));
        return words.toString();
    }
}
