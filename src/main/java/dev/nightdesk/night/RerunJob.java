package dev.nightdesk.night;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/// Some tickers of a published session once more, from what is stored.
final class RerunJob {

    private final Rooms rooms;
    private final JobRepository repository;

    RerunJob(Rooms rooms, JobRepository repository) {
        this.rooms = rooms;
        this.repository = repository;
    }

    Job job() {
        Steps steps = rooms.steps();
        return GateIsTheEnding.of(
                new JobBuilder(RunParameters.RERUN, repository)
                        .start(rooms.reanalyze().step())
                        .next(steps.single(Stage.RECOMMEND, "recommend", rooms.rerank()::run)),
                steps.single(Stage.PUBLISH, "publish", rooms.republish()::run));
    }
}
