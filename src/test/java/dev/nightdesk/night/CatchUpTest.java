package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How missed nights end together.
final class CatchUpTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final List<LocalDate> MISSED =
            List.of(
                    LocalDate.of(2026, 11, 23),
                    LocalDate.of(2026, 11, 24),
                    LocalDate.of(2026, 11, 25));

    private final List<CaughtUp.Night> nights = new ArrayList<>();
    private final StopRequest stop = new StopRequest();

    /// Nights that end as told.
    private Outcome run(String endings) {
        Iterator<Ending> next =
                Arrays.stream(endings.split(" ")).map(Ending::valueOf).toList().iterator();
        return new CatchUp(
                        session -> ended(session, next.next()),
                        session -> Instant.parse("2026-11-26T05:00:00Z"),
                        stop,
                        new Silence(),
                        nights)
                .run(LAST, MISSED);
    }

    private static Outcome ended(LocalDate session, Ending ending) {
        return new Outcome(ending, List.of(session + " ended " + ending, "why", "universe"));
    }

    private record Silence() implements Progress {

        @Override
        public void begin(String step, String unit, long total) {}

        @Override
        public void advance(long units) {}

        @Override
        public void cut(int total, int done) {}

        @Override
        public void partition(PartitionEvent event) {}

        @Override
        public void end() {}

        @Override
        public void say(String line) {}
    }

    @ParameterizedTest
    @CsvSource({
        "DONE DONE DONE, 3, DONE",
        "GATE DONE DONE, 3, GATE",
        "DONE GATE GATE, 3, GATE",
        "DONE QUOTA, 2, QUOTA",
        "GATE QUOTA, 2, GATE",
        "GATE FAILED, 2, FAILED",
        "DONE STOPPED, 2, STOPPED",
        "GATE LOST, 2, LOST"
    })
    void a_gate_keeps_nobody_back_and_is_not_hidden(String endings, int run, Ending whole) {
        assertThat(run(endings).ending()).isEqualTo(whole);
        assertThat(nights).hasSize(run);
        assertThat(nights.getFirst().session()).isEqualTo(MISSED.getFirst());
    }

    @Test
    void what_is_left_is_told_with_when_to_go_on() {
        assertThat(run("DONE QUOTA").lines())
                .containsExactly(
                        "2026-11-24 ended QUOTA",
                        "why",
                        "universe",
                        "caught up: 1 of 3 sessions published",
                        "2 sessions left (2026-11-24..2026-11-25); go on after 2026-11-26T05:00:00Z"
                                + " with: nightdesk catchup");
        assertThat(nights)
                .extracting(CaughtUp.Night::said)
                .containsExactly("universe", "2026-11-24 ended QUOTA; why");
    }

    @Test
    void a_stop_between_two_nights_ends_it() {
        stop.make();
        Outcome outcome = run("DONE");
        assertThat(nights).isEmpty();
        assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
        assertThat(outcome.lines().getLast())
                .isEqualTo(
                        "3 sessions left (2026-11-23..2026-11-25); go on with: nightdesk catchup");
    }
}
