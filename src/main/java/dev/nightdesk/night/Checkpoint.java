package dev.nightdesk.night;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/// How far a reader has come, one chunk behind. Spring Batch 6.0 asks before it commits a chunk and
/// keeps the answer even if the commit fails, so what it is told must be true without that chunk; a
/// restart may do one chunk twice.
final class Checkpoint {

    private final String name;
    private long safe;
    private long reached;

    Checkpoint(String name) {
        this.name = name;
    }

    /// Where a restart goes on; 0 at the first start.
    long open(ExecutionContext context) {
        safe = context.getLong(name, 0);
        reached = safe;
        return safe;
    }

    /// @param position where the chunk ends that is about to be committed
    void update(ExecutionContext context, long position) {
        if (position > reached) {
            safe = reached;
            reached = position;
        }
        context.putLong(name, safe);
    }
}
