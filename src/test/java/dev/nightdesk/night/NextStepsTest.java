package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an operator is told to do about executions.
final class NextStepsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final String RECOVER = "next: nightdesk recover [ND-RUN-DEAD]";

    private static Row row(long id, String run, Status status, Ending ending, boolean published) {
        return new Row(
                id,
                RunParameters.NIGHTLY,
                run,
                "files",
                DAY,
                status,
                status == Status.DEAD ? Optional.empty() : Optional.of(ending),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                published);
    }

    private static Row dead(long id, String run) {
        return row(id, run, Status.DEAD, Ending.FAILED, false);
    }

    private static Row refused(long id, String run) {
        return row(id, run, Status.STOPPED, Ending.GATE, false);
    }

    private static Row published(long id, String run) {
        return row(id, run, Status.COMPLETED, Ending.DONE, true);
    }

    private static List<String> lines(Row... newestFirst) {
        return new NextSteps(List.of(newestFirst)).lines();
    }

    @Test
    void how_the_newest_execution_of_a_run_ended_counts() {
        assertThat(lines(refused(2, "a"), dead(1, "a")))
                .containsExactly(
                        "next: mend the cause (nightdesk failures 2), then: nightdesk restart 2 [ND-GATE]");
        assertThat(lines(published(2, "a"), refused(1, "a"))).isEmpty();
    }

    @Test
    void one_recovery_is_enough_for_all_that_died() {
        assertThat(lines(dead(2, "a"), dead(1, "b"))).containsExactly(RECOVER);
    }

    @Test
    void what_another_run_has_published_lacks_nothing_but_an_end() {
        assertThat(lines(published(2, "a"), refused(1, "b"))).isEmpty();
        assertThat(lines(published(2, "a"), dead(1, "b"))).containsExactly(RECOVER);
    }

    @Test
    void what_is_old_is_not_told_for_ever() {
        Row[] many =
                IntStream.range(0, 9).mapToObj(i -> refused(9 - i, "run" + i)).toArray(Row[]::new);
        assertThat(lines(many)).hasSize(3).first().asString().contains("restart 9");
    }
}
