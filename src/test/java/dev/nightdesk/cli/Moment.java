package dev.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// When a run is to lose its process.
///
/// @param step inside of which
/// @param commits that the step's partitions have made at the least; 0 for a step without any
/// @param pace milliseconds that the run goes on between two looks once the moment is near
record Moment(String step, long commits, int pace) {

    /// The steps of a night, in their order.
    static final List<String> STEPS =
            List.of("plan", "fetch", "verify", "market", "analyze", "rank", "recommend", "publish");

    private static final int FAR = 20;

    /// One in each step, one more in the longest, and one as soon as a first file is fetched.
    static List<Moment> ofNight(long seed) {
        Random random = new Random(seed);
        List<Moment> moments = new ArrayList<>();
        STEPS.forEach(step -> moments.add(in(step, random)));
        moments.add(in("analyze", random));
        moments.add(new Moment("fetch", 1, 1));
        return moments;
    }

    private static Moment in(String step, Random random) {
        long commits =
                switch (step) {
                    case "fetch" -> random.nextInt(4, 16);
                    case "analyze", "recommend" -> random.nextInt(4, 40);
                    default -> 0;
                };
        int pace = commits > 0 ? random.nextInt(4, 12) : random.nextInt(1, 4);
        return new Moment(step, commits, pace);
    }

    /// Lets a run go on by small steps until its moment has come, or is over.
    void waitFor(Running run, Look look) {
        run.pause();
        Sight sight = look.now();
        while (run.isAlive() && !isNow(sight) && !isOver(sight)) {
            run.step(isNear(sight) ? pace : FAR);
            sight = look.now();
        }
    }

    /// A night that is not killed in its first steps may begin with the history there already.
    boolean isEarly() {
        return STEPS.indexOf(step) < STEPS.indexOf("verify");
    }

    /// Shows what a held process has committed.
    @FunctionalInterface
    interface Look {

        Sight now();
    }

    /// Of a step with partitions some are done and some are not.
    boolean isNow(Sight sight) {
        return sight.isIn(step) && (commits == 0 || isAmid(sight));
    }

    private boolean isAmid(Sight sight) {
        return sight.commits(step) >= commits
                && !sight.finished(step).isEmpty()
                && !sight.open(step).isEmpty();
    }

    private boolean isOver(Sight sight) {
        boolean allDone = !sight.run(step).isEmpty() && sight.open(step).isEmpty();
        return sight.isPast(step) || allDone;
    }

    private boolean isNear(Sight sight) {
        String before = STEPS.get(Math.max(0, STEPS.indexOf(step) - 1));
        boolean isNext = sight.hasBegun(before) && sight.open(before).size() <= 2;
        return sight.hasBegun(step) || isNext;
    }
}
