package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.PartitionEvent;
import dev.nightdesk.night.PartitionTally;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far a step has come, in words.
final class StepStateTest {

    private static final PartitionTally CUT =
            PartitionTally.of(16, 4)
                    .after(PartitionEvent.BEGUN)
                    .after(PartitionEvent.BEGUN)
                    .after(PartitionEvent.BEGUN)
                    .after(PartitionEvent.DONE);

    private static StepState state(long total, long done, PartitionTally cut, Duration elapsed) {
        return new StepState("analyze", "listings", total, done, cut, elapsed);
    }

    @Test
    void under_way_it_tells_count_rate_rest_and_partitions() {
        assertThat(state(6000, 1500, CUT, Duration.ofSeconds(10)).underWay())
                .isEqualTo(
                        "analyze: 1500 of 6000 listings (25 %), 150/s, 30 s left; partitions: 5 done,"
                                + " 2 running, 0 failed of 16");
    }

    @ParameterizedTest
    @CsvSource({"100, 119 s", "1000, 20 min", "20000, 6 h 40 min"})
    void the_rest_is_told_in_a_unit_that_can_be_read(long total, String left) {
        StepState state = state(total, 1, PartitionTally.NONE, Duration.ofMillis(1_203));
        assertThat(state.underWay()).contains(", 0.8/s, " + left + " left").doesNotContain("part");
    }

    @Test
    void of_an_unknown_total_there_is_no_share_and_no_rest() {
        assertThat(state(0, 1500, PartitionTally.NONE, Duration.ofSeconds(10)).underWay())
                .isEqualTo("analyze: 1500 listings, 150/s");
    }

    @Test
    void what_has_only_begun_has_no_rate() {
        assertThat(state(10, 0, PartitionTally.of(2, 0), Duration.ZERO).underWay())
                .isEqualTo(
                        "analyze: 0 of 10 listings (0 %); partitions: 0 done, 0 running, 0 failed of"
                                + " 2");
    }

    @Test
    void more_than_the_whole_is_the_whole() {
        assertThat(state(10, 12, PartitionTally.NONE, Duration.ofSeconds(1)).underWay())
                .isEqualTo("analyze: 12 of 10 listings (100 %), 12/s");
    }

    @Test
    void over_it_tells_what_was_done_and_how_long_it_took() {
        PartitionTally all = PartitionTally.of(16, 16);
        assertThat(state(6376, 6376, all, Duration.ofMillis(11_600)).over())
                .isEqualTo("analyze: 6376 listings, 11.6 s, 550/s");
        assertThat(
                        new StepState("rank", "", 0, 0, PartitionTally.NONE, Duration.ofMillis(340))
                                .over())
                .isEqualTo("rank: 0.3 s");
    }

    @Test
    void partitions_that_failed_or_stopped_are_told_when_it_is_over() {
        PartitionTally some = CUT.after(PartitionEvent.FAILED).after(PartitionEvent.STOPPED);
        assertThat(state(6000, 1500, some, Duration.ofSeconds(10)).over())
                .isEqualTo("analyze: 1500 listings, 10.0 s, 150/s; 5 of 16 partitions, 1 failed");
    }
}
