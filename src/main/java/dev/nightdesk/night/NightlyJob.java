package dev.nightdesk.night;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/// The night, in order.
final class NightlyJob {

    private final Rooms rooms;
    private final JobRepository repository;

    NightlyJob(Rooms rooms, JobRepository repository) {
        this.rooms = rooms;
        this.repository = repository;
    }

    Job job() {
        Steps steps = rooms.steps();
        Step publish = steps.single(Stage.PUBLISH, "publish", rooms.publish()::run);
        return new JobBuilder(RunParameters.NIGHTLY, repository)
                .listener(new GateIsTheEnding())
                .start(steps.single(Stage.PLAN, "plan", rooms.plan()::night))
                .next(rooms.fetch().step())
                .next(steps.single(Stage.VERIFY, "verify", rooms.verify()::run))
                .next(steps.single(Stage.ANALYZE, "market", rooms.freeze()::analyze))
                .next(rooms.analyze().step())
                .next(steps.single(Stage.RECOMMEND, "rank", rooms.rank()::run))
                .next(rooms.recommend().step())
                .next(publish)
                .on(PublishStep.GATE.getExitCode())
                .stop()
                .from(publish)
                .on("COMPLETED")
                .end()
                .from(publish)
                .on("*")
                .fail()
                .end()
                .build();
    }
}
