package dev.nightdesk.night;

import dev.nightdesk.night.fetch.CallPlan;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/// History: what the market has of a span of sessions and the database has not.
final class BackfillJob {

    private final Rooms rooms;
    private final JobRepository repository;

    BackfillJob(Rooms rooms, JobRepository repository) {
        this.rooms = rooms;
        this.repository = repository;
    }

    Job job() {
        Steps steps = rooms.steps();
        return new JobBuilder(RunParameters.BACKFILL, repository)
                .listener(new GateIsTheEnding())
                .start(steps.single(Stage.PLAN, "survey", rooms.callPlan()::survey))
                .next(rooms.lanes(CallPlan.DIRECTORY).step(Stage.PLAN))
                .next(steps.single(Stage.PLAN, "plan", rooms.plan()::backfill))
                .next(rooms.fetch().step())
                .next(rooms.lanes(CallPlan.FOLLOW_UP).step(Stage.FETCH))
                .next(steps.gate(Stage.FETCH, "settle", rooms.settle()::run))
                .next(steps.single(Stage.FETCH, "market", this::market))
                .build();
    }

    private ExitStatus market(RunParameters run) {
        rooms.market().history(run.to().plusDays(1));
        return ExitStatus.COMPLETED;
    }
}
