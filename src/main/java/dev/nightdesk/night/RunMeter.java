package dev.nightdesk.night;

import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.store.RunCostStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/// Writes down what each execution uses: processor, time, calls, bytes. A run never fails because
/// of it.
final class RunMeter implements JobExecutionListener {

    private final Desk desk;
    private final RunCostStore costs;
    private final Progress progress;

    RunMeter(Desk desk, Progress progress) {
        this.desk = desk;
        this.costs = desk.stores().costs();
        this.progress = progress;
    }

    /// Under the lease whatever is not summed up was left by a process that died.
    @Override
    public void beforeJob(JobExecution execution) {
        attempt(() -> {
            costs.unsettled().forEach(id -> settle(id, false));
            costs.begin(execution.getId(), now(), cpu());
        });
    }

    @Override
    public void afterJob(JobExecution execution) {
        attempt(() -> {
            costs.note(execution.getId(), now(), cpu());
            settle(execution.getId(), true);
        });
    }

    /// Without its lease it is for somebody else to write.
    private void attempt(Runnable work) {
        try {
            if (desk.isLeased()) {
                work.run();
            }
        } catch (RuntimeException e) {
            progress.say("what the run uses is not kept: " + e.getMessage());
        }
    }

    private void settle(long execution, boolean ended) {
        costs.settle(execution, ended, archived(execution));
    }

    private long archived(long execution) {
        Path folder = Connections.archive(desk.settings(), desk.market());
        return Archive.isIn(folder)
                ? costs.payloads(execution).stream().mapToLong(Archive.in(folder)::size).sum()
                : 0;
    }

    private Instant now() {
        return desk.clock().instant();
    }

    /// Processor time of this process.
    static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
