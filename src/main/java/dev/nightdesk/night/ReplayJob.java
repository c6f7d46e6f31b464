package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Makes simulated history, session by session, and judges it.
final class ReplayJob {

    private static final String NAME = "replay";

    private final Rooms rooms;
    private final Replays replays;
    private final Progress progress;
    private final JobRepository repository;

    ReplayJob(Rooms rooms, Replays replays, Progress progress, JobRepository repository) {
        this.rooms = rooms;
        this.replays = replays;
        this.progress = progress;
        this.repository = repository;
    }

    Job job() {
        return new JobBuilder(RunParameters.REPLAY, repository)
                .start(rooms.steps().apart(NAME, this::replay))
                .next(rooms.evaluate().ofHistory())
                .build();
    }

    private Step replay(StepExecution step) {
        RunParameters run = RunParameters.of(step);
        Deque<List<LocalDate>> open = new ArrayDeque<>();
        return rooms.steps()
                .looped(
                        step,
                        () -> {
                            open.addAll(replays.open(run));
                            progress.begin(
                                    NAME, "sessions", open.stream().mapToLong(List::size).sum());
                        },
                        () -> {
                            if (!open.isEmpty()) {
                                replays.replay(open.removeFirst(), session -> progress.advance(1));
                            }
                            return !open.isEmpty();
                        },
                        progress::end);
    }
}
