package dev.nightdesk.night;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// A partition that tells when it begins and how it ends.
record CountedPartition(Progress progress, Step step) implements Step {

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
        progress.partition(PartitionEvent.BEGUN);
        try {
            step.execute(execution);
        } finally {
            progress.partition(event(execution.getStatus()));
        }
    }

    private static PartitionEvent event(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> PartitionEvent.DONE;
            case STOPPED, STOPPING -> PartitionEvent.STOPPED;
            default -> PartitionEvent.FAILED;
        };
    }
}
