package dev.nightdesk.night;

import java.util.Set;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/// Tells how many partitions there are, and how many of them an earlier execution has finished.
final class CountedSplitter extends SimpleStepExecutionSplitter {

    private final int total;
    private final Progress progress;

    CountedSplitter(
            JobRepository repository,
            String step,
            Partitioner partitioner,
            int total,
            Progress progress) {
        super(repository, step, partitioner);
        this.total = total;
        this.progress = progress;
    }

    @Override
    public Set<StepExecution> split(StepExecution step, int size) throws JobExecutionException {
        Set<StepExecution> open = super.split(step, size);
        progress.cut(total, total - open.size());
        return open;
    }
}
