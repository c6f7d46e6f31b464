package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Decision.Granted;
import dev.nightdesk.ledger.Decision.Later;
import dev.nightdesk.ledger.Decision.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random quotas, callers and clocks against an oracle that looks at every interval.
class QuotaPropertyTest {

    private static final int CALLS = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_window_overflows_and_no_call_is_refused_that_would_fit(long seed) {
        Random random = new Random(seed);
        Oracle oracle = new Oracle(Oracle.quota(random));
        Instant now = Oracle.START;
        while (oracle.calls().size() < CALLS) {
            now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(4_000));
            int wanted = 1 + random.nextInt(4);
            switch (oracle.decide(now, wanted)) {
                case Granted(int calls) -> {
                    assertThat(calls).isBetween(1, wanted);
                    oracle.add(now, calls);
                    assertThat(calls == wanted || !oracle.fits(now)).isTrue();
                }
                case Later(Instant at) -> {
                    assertThat(at).isAfter(now);
                    assertThat(oracle.fits(now)).isFalse();
                    assertThat(oracle.fits(at)).isTrue();
                    assertThat(oracle.fits(at.minusNanos(1))).isFalse();
                    now = random.nextBoolean() ? at : now;
                }
                case Spent(Window.Calendar window, Instant reset) -> {
                    assertThat(oracle.fits(now)).isFalse();
                    assertThat(oracle.isFull(window, now)).isTrue();
                    assertThat(oracle.isFull(window, reset.minusMillis(1))).isTrue();
                    assertThat(oracle.isFull(window, reset)).isFalse();
                    now = random.nextBoolean() ? reset : now;
                }
            }
        }
        assertThat(oracle.overflows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_window_overflows_while_clocks_disagree_and_are_set_back(long seed) {
        Random random = new Random(seed);
        Oracle oracle = new Oracle(Oracle.quota(random));
        Instant time = Oracle.START;
        for (int i = 0; i < 4 * CALLS; i++) {
            time = time.plusMillis(random.nextInt(4_000));
            Instant now = time.plusMillis(random.nextInt(5_000)).plusNanos(random.nextInt(3));
            if (random.nextInt(20) == 0) {
                now = now.minusSeconds(random.nextInt(100_000));
            }
            if (oracle.decide(now, 1 + random.nextInt(4)) instanceof Granted granted) {
                Instant stamp = oracle.usage(now).stamp(now);
                assertThat(stamp).isAfterOrEqualTo(now);
                oracle.add(stamp, granted.calls());
            }
        }
        assertThat(oracle.overflows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_clock_that_is_set_back_lets_no_window_overflow_in_truth(long seed) {
        Random random = new Random(seed);
        Oracle written = new Oracle(Oracle.slidingQuota(random));
        Oracle truth = new Oracle(written.quota());
        Instant time = Oracle.START;
        Duration ahead = Duration.ofMinutes(1);
        for (int i = 0; i < 4 * CALLS; i++) {
            time = time.plusMillis(random.nextInt(4_000));
            ahead = ahead.minusMillis(random.nextInt(10) == 0 ? random.nextInt(3_000) : 0);
            Instant now = time.plus(ahead);
            if (written.decide(now, 1 + random.nextInt(4)) instanceof Granted granted) {
                written.add(written.usage(now).stamp(now), granted.calls());
                truth.add(time, granted.calls());
            }
        }
        assertThat(truth.calls()).hasSizeGreaterThan(10);
        assertThat(truth.overflows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_outlook_is_what_comes_of_asking_step_by_step(long seed) {
        Random random = new Random(seed);
        Oracle oracle = new Oracle(Oracle.quota(random));
        random.longs(40, -50_000, 90_000)
                .sorted()
                .forEach(after -> oracle.add(Oracle.START.plusMillis(after), 1));
        Instant now = Oracle.START;
        int calls = random.nextInt(CALLS);
        Outlook outlook = oracle.outlook(now, calls);
        assertThat(outlook).isEqualTo(stepByStep(oracle, now, calls));
    }

    private static Outlook stepByStep(Oracle oracle, Instant start, int calls) {
        Instant now = start;
        int made = 0;
        while (made < calls) {
            switch (oracle.decide(now, 1)) {
                case Granted granted -> {
                    oracle.add(oracle.usage(now).stamp(now), granted.calls());
                    made++;
                }
                case Later later -> now = later.at();
                case Spent spent -> {
                    return spent;
                }
            }
        }
        return new Outlook.Takes(Duration.between(start, now));
    }
}
