package dev.nightdesk.night;

import dev.nightdesk.night.learn.Past;
import dev.nightdesk.night.learn.Promotion;
import dev.nightdesk.night.learn.Retrospect;
import dev.nightdesk.night.learn.Training;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Learns from the past: reads it, tries every model on it, keeps what was learnt, and says who is
/// champion. One that was interrupted begins anew and comes to the same.
final class TrainJob {

    private final Rooms rooms;
    private final Supplier<Trainings> trainings;
    private final Progress progress;
    private final JobRepository repository;

    TrainJob(
            Rooms rooms,
            Supplier<Trainings> trainings,
            Progress progress,
            JobRepository repository) {
        this.rooms = rooms;
        this.trainings = trainings;
        this.progress = progress;
        this.repository = repository;
    }

    Job job() {
        return new JobBuilder(RunParameters.TRAIN, repository)
                .start(rooms.steps().apart("train", this::train))
                .build();
    }

    private Step train(StepExecution step) {
        Work work = new Work(trainings.get(), RunParameters.of(step));
        return rooms.steps().looped(step, work::begin, work::turn, progress::end);
    }

    /// One training, turn by turn: blocks of the past, then contests.
    private final class Work {

        private final Trainings trainings;
        private final Training training;
        private final LocalDate session;
        private final Deque<Integer> horizons;
        private @Nullable Retrospect retrospect;
        private @Nullable Past past;

        Work(Trainings trainings, RunParameters run) {
            this.trainings = trainings;
            this.training = trainings.of(run);
            this.session = run.session();
            this.horizons = new ArrayDeque<>(training.settings().horizons());
        }

        void begin() {
            List<LocalDate> sessions = trainings.sessions(session);
            rooms.market().history(session.plusDays(1));
            retrospect = trainings.retrospect(sessions);
            progress.begin("read", "sessions", sessions.size());
        }

        /// Whether there may be more to do.
        boolean turn() {
            Past read = past;
            return read == null ? readOn() : tryOn(read);
        }

        private boolean readOn() {
            Retrospect reading = retrospect;
            int more = reading == null ? 0 : reading.next();
            progress.advance(more);
            if (reading != null && more == 0) {
                retrospect = null;
                past = reading.past();
                progress.end();
                trainings.expectEnough(training, past.panel().size());
                progress.say(
                        "%d sessions have readings to learn from".formatted(past.panel().size()));
            }
            return true;
        }

        private boolean tryOn(Past read) {
            Integer horizon = horizons.poll();
            if (horizon == null) {
                return false;
            }
            if (training.isEnough(read, horizon)) {
                hold(read, horizon);
            }
            return true;
        }

        private void hold(Past read, int horizon) {
            progress.begin("contest " + horizon, "sessions", 0);
            training.hold(read, horizon, (tested, of) -> progress.advance(1), trainings.now());
            new Promotion(trainings.stores(), Promotion.RULE)
                    .after(training.id(horizon), horizon, trainings.now());
            progress.end();
        }
    }
}
