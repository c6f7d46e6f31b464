package dev.nightdesk.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What a night is dealt: where in it a process dies, and what dies with it.
///
/// @param place a step, or [#LAUNCH], or [#CLOSE]
/// @param seed draws the moment within
record Blow(String place, Victim victim, long seed) {

    /// Before the first step.
    static final String LAUNCH = "launch";

    /// The steps of a night, in their order.
    static final List<String> STEPS =
            List.of(
                    "survey",
                    "directory",
                    "plan",
                    "fetch",
                    "fallback",
                    "follow-up",
                    "settle",
                    "verify",
                    "market",
                    "analyze",
                    "rank",
                    "recommend",
                    "publish");

    /// After the last step, before the process has ended.
    static final String CLOSE = "close";

    static final List<String> PLACES =
            Stream.of(Stream.of(LAUNCH), STEPS.stream(), Stream.of(CLOSE))
                    .flatMap(places -> places)
                    .toList();

    private static final int LONGEST_TAIL_MILLIS = 120;

    /// What dies.
    enum Victim {
        H2("H2", Where.H2),
        POSTGRESQL("PostgreSQL", Where.POSTGRESQL),
        POSTGRESQL_TOO("PostgreSQL, killed too", Where.POSTGRESQL);

        private final String words;
        private final Where where;

        Victim(String words, Where where) {
            this.words = words;
            this.where = where;
        }

        String words() {
            return words;
        }

        Where where() {
            return where;
        }

        boolean isServerToo() {
            return this == POSTGRESQL_TOO;
        }
    }

    /// So many blows: every place comes before any comes again, and so does every victim.
    static List<Blow> series(long seed, int count) {
        Random random = new Random(seed);
        Iterator<String> places = rounds(PLACES, random).iterator();
        Iterator<Victim> victims = rounds(List.of(Victim.values()), random).iterator();
        return Stream.generate(() -> new Blow(places.next(), victims.next(), random.nextLong()))
                .limit(count)
                .toList();
    }

    private static <T> Stream<T> rounds(List<T> all, Random random) {
        return Stream.generate(() -> shuffled(all, random)).flatMap(List::stream);
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> round = new ArrayList<>(all);
        Collections.shuffle(round, random);
        return round;
    }

    /// How far into its place it falls, as a share of the time usually spent there.
    ///
    /// @param attempt from 1; where an earlier one has come too late, another comes earlier
    double share(int attempt) {
        return draw(attempt).nextDouble() / attempt;
    }

    /// For how long a run goes on that has lost its server.
    int tailMillis(int attempt) {
        SplittableRandom draw = draw(-attempt);
        return draw.nextBoolean() ? 0 : draw.nextInt(LONGEST_TAIL_MILLIS);
    }

    /// Whether the first recovery dies as well; a quarter of them does.
    boolean isRecoveryKilled() {
        return draw(Integer.MIN_VALUE).nextInt(4) == 0;
    }

    /// When it does, as a share of the time that a night usually takes.
    double recoveryShare() {
        return draw(Integer.MAX_VALUE).nextDouble();
    }

    private SplittableRandom draw(int stream) {
        return new SplittableRandom(seed + stream);
    }
}
