package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

final class CheckpointTest {

    private final ExecutionContext context = new ExecutionContext();

    private long restarted() {
        return new Checkpoint("at").open(context);
    }

    @Test
    void a_chunk_that_may_not_be_committed_is_done_again() {
        Checkpoint checkpoint = new Checkpoint("at");
        assertThat(checkpoint.open(context)).isZero();
        checkpoint.update(context, 10);
        assertThat(restarted()).isZero();
        checkpoint.update(context, 20);
        assertThat(restarted()).isEqualTo(10);
    }

    @Test
    void being_asked_again_changes_nothing() {
        Checkpoint checkpoint = new Checkpoint("at");
        checkpoint.open(context);
        checkpoint.update(context, 10);
        checkpoint.update(context, 20);
        checkpoint.update(context, 20);
        assertThat(restarted()).isEqualTo(10);
    }

    @Test
    void a_restart_counts_from_where_it_goes_on() {
        context.putLong("at", 50);
        Checkpoint checkpoint = new Checkpoint("at");
        assertThat(checkpoint.open(context)).isEqualTo(50);
        checkpoint.update(context, 60);
        assertThat(restarted()).isEqualTo(50);
    }
}
