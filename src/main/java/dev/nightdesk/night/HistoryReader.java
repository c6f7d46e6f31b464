package dev.nightdesk.night;

import dev.nightdesk.night.Histories.History;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads the histories of a partition's listings, a chunk of listings per query, so that no cursor
/// outlives a transaction.
final class HistoryReader implements ItemStreamReader<History> {

    private final Histories histories;
    private final int chunk;
    private final List<Integer> ids;
    private final Checkpoint checkpoint = new Checkpoint("done");
    private final Queue<History> waiting = new ArrayDeque<>();
    private int taken;
    private int given;

    /// @param ids listings of the partition, ascending
    HistoryReader(Histories histories, int chunk, List<Integer> ids) {
        this.histories = histories;
        this.chunk = chunk;
        this.ids = ids;
    }

    @Override
    public void open(ExecutionContext context) {
        given = Math.toIntExact(checkpoint.open(context));
        taken = given;
    }

    @Override
    public void update(ExecutionContext context) {
        checkpoint.update(context, given);
    }

    @Override
    public @Nullable History read() {
        if (waiting.isEmpty() && taken < ids.size()) {
            load(ids.subList(taken, Math.min(ids.size(), taken + chunk)));
        }
        History next = waiting.poll();
        given += next == null ? 0 : 1;
        return next;
    }

    private void load(List<Integer> some) {
        waiting.addAll(histories.of(some));
        taken += some.size();
    }
}
