package dev.nightdesk.night;

import dev.nightdesk.night.fetch.CallPlan;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

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
        return GateIsTheEnding.of(
                new JobBuilder(RunParameters.NIGHTLY, repository)
                        .start(steps.single(Stage.PLAN, "survey", rooms.callPlan()::survey))
                        .next(rooms.lanes(CallPlan.DIRECTORY).step(Stage.PLAN))
                        .next(steps.single(Stage.PLAN, "plan", rooms.plan()::night))
                        .next(rooms.fetch().step())
                        .next(steps.single(Stage.FETCH, "fallback", rooms.callPlan()::fallback))
                        .next(rooms.lanes(CallPlan.FOLLOW_UP).step(Stage.FETCH))
                        .next(steps.gate(Stage.FETCH, "settle", rooms.settle()::run))
                        .next(steps.single(Stage.VERIFY, "verify", rooms.verify()::run))
                        .next(steps.single(Stage.ANALYZE, "market", rooms.freeze()::analyze))
                        .next(rooms.analyze().step())
                        .next(steps.single(Stage.RECOMMEND, "rank", rooms.rank()::run))
                        .next(rooms.recommend().step())
                        .next(rooms.evaluate().ofNight()),
                steps.single(Stage.PUBLISH, "publish", rooms.publish()::run));
    }
}
