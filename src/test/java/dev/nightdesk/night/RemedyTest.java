package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is to be done, with names filled in.
final class RemedyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    /// A younger run may be half done too.
    @Test
    void the_execution_that_is_looked_at_is_restarted() {
        Remedy remedy = new Remedy(3, DAY, false);
        assertThat(remedy.of(CheckFault.COVERAGE)).endsWith("then: nightdesk restart 3");
        assertThat(remedy.again("A B")).isEqualTo("nightdesk restart 3");
    }

    @Test
    void what_is_published_is_rated_once_more() {
        assertThat(new Remedy(3, DAY, true).of(TickerFault.UNUSABLE_DATA, List.of("A", "B")))
                .endsWith("nightdesk rerun A B --publish --session 2024-05-31");
    }
}
