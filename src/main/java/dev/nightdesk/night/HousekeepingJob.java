package dev.nightdesk.night;

import dev.nightdesk.night.retention.Amount;
import dev.nightdesk.night.retention.Kind;
import dev.nightdesk.night.retention.Purge.Part;
import dev.nightdesk.store.SizeStore.Size;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Takes away what is old, kind by kind, each part in a transaction of its own; then measures what
/// there is.
final class HousekeepingJob {

    private final Desk desk;
    private final Steps steps;
    private final Progress progress;
    private final JobRepository repository;

    HousekeepingJob(Desk desk, Steps steps, Progress progress, JobRepository repository) {
        this.desk = desk;
        this.steps = steps;
        this.progress = progress;
        this.repository = repository;
    }

    Job job() {
        List<Step> purges =
                Arrays.stream(Kind.values())
                        .map(kind -> steps.apart(kind.word(), step -> purge(kind, step)))
                        .toList();
        SimpleJobBuilder job =
                new JobBuilder(RunParameters.HOUSEKEEPING, repository).start(purges.getFirst());
        purges.stream().skip(1).forEach(job::next);
        return job.next(steps.apart("reclaim", step -> once(step, this::reclaim)))
                .next(steps.apart("measure", step -> once(step, this::measure)))
                .build();
    }

    /// What goes of one kind.
    private static final class Work {

        private final Deque<Part> parts = new ArrayDeque<>();
        private Map<String, Size> tables = Map.of();
        private Amount gone = Amount.NONE;

        /// Removes the next part; tells how much it was.
        long next() {
            Amount more = parts.isEmpty() ? Amount.NONE : parts.removeFirst().remove();
            gone = gone.plus(more);
            return more.count();
        }
    }

    private Step purge(Kind kind, StepExecution step) {
        Work work = new Work();
        return steps.looped(
                step,
                () -> {
                    progress.begin(kind.word(), "", 0);
                    work.tables = desk.stores().sizes().byTable();
                    work.parts.addAll(new Housekeeping.Plan(desk).purges().of(kind).parts());
                },
                () -> {
                    progress.advance(work.next());
                    return !work.parts.isEmpty();
                },
                () -> told(step, work));
    }

    private void told(StepExecution step, Work work) {
        progress.end();
        step.setWriteCount(work.gone.count());
        if (work.gone.count() > 0) {
            step.setExitStatus(
                    step.getExitStatus()
                            .addExitDescription(Housekeeping.words(work.gone, work.tables)));
        }
    }

    private Step once(StepExecution step, Consumer<RunParameters> work) {
        return steps.looped(
                step,
                () -> progress.begin(step.getStepName(), "", 0),
                () -> {
                    work.accept(RunParameters.of(step));
                    return false;
                },
                progress::end);
    }

    private void reclaim(RunParameters run) {
        desk.database().reclaim();
    }

    private void measure(RunParameters run) {
        desk.stores().sizes().note(run.session(), new Sizes(desk).now());
    }
}
