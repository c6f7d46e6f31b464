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
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;

/// Writes down what came of a fetch task in the last transaction of its worker: what a listener
/// wrote when the worker is completed would be lost with a process that dies in between.
record FetchRecord(
        FetchStore fetches,
        Task task,
        Intake<?> intake,
        RowBlocks<?> blocks,
        Clock clock,
        Progress progress)
        implements ItemStream, StepExecutionListener {

    @Override
    public void update(ExecutionContext context) {
        if (blocks.isAtEnd()) {
            intake.finish();
            fetches.finish(
                    task.id(),
                    blocks.rows().position(),
                    blocks.taken(),
                    rejected(),
                    clock.instant());
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution worker) {
        if (worker.getStatus() == BatchStatus.COMPLETED) {
            progress.say(
                    "fetch: %s: %d rows stored%s"
                            .formatted(task.name(), blocks.taken(), inWords(rejected())));
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

    private static String inWords(List<Rejected> rejected) {
        StringBuilder words = new StringBuilder();
        rejected.forEach(one ->
                words.append(
                        ", %d rejected as %s (first: %s)"
                                .formatted(one.rows(), one.fault(), one.sample())));
        return words.toString();
    }
}
