package dev.nightdesk.night;

import dev.nightdesk.night.retention.Amount;
import dev.nightdesk.night.retention.Kind;
import dev.nightdesk.night.retention.Purge.Part;
import dev.nightdesk.night.retention.Purges;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
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

    /// What the parts of one kind have come to.
    private static final class Sum {

        private Amount gone = Amount.NONE;

        void add(Amount more) {
            gone = gone.plus(more);
        }
    }

    private Step purge(Kind kind, StepExecution step) {
        Purges purges = new Housekeeping.Plan(desk).purges();
        Deque<Part> parts = new ArrayDeque<>();
        Sum sum = new Sum();
        return steps.looped(
                step,
                () -> {
                    progress.begin(kind.word(), "rows", 0);
                    parts.addAll(purges.of(kind).parts());
                },
                () -> {
                    if (!parts.isEmpty()) {
                        Amount gone = parts.removeFirst().remove();
                        sum.add(gone);
                        progress.advance(gone.rows());
                    }
                    return !parts.isEmpty();
                },
                () -> told(kind, step, sum.gone));
    }

    private void told(Kind kind, StepExecution step, Amount gone) {
        progress.end();
        step.setWriteCount(gone.rows());
        if (!gone.isNone()) {
            step.setExitStatus(
                    step.getExitStatus().addExitDescription(Housekeeping.words(kind, gone)));
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
