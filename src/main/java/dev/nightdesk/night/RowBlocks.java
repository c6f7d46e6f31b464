package dev.nightdesk.night;

import dev.nightdesk.source.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads a source's rows in blocks. A restart reads what was read before once more without passing
/// it on, so that the counts of what was rejected are those of the whole source.
final class RowBlocks<T> implements ItemStreamReader<List<T>> {

    static final int BLOCK = 1_000;

    private final Rows<T> rows;
    private final Intake<T> intake;
    private final Checkpoint checkpoint = new Checkpoint("position");
    private long taken;
    private boolean ended;

    RowBlocks(Rows<T> rows, Intake<T> intake) {
        this.rows = rows;
        this.intake = intake;
    }

    @Override
    public void open(ExecutionContext context) {
        long position = checkpoint.open(context);
        T row = null;
        while (rows.position() < position && (row = rows.next()) != null) {
            take(row);
        }
    }

    /// Whether the row is passed on, which it is if it is of a listing.
    private boolean take(T row) {
        intake.see(row);
        boolean isListed = intake.isListed(row);
        if (isListed) {
            taken++;
        } else {
            intake.passOver(row, rows);
        }
        return isListed;
    }

    @Override
    public @Nullable List<T> read() {
        List<T> block = new ArrayList<>(BLOCK);
        T row;
        while (block.size() < BLOCK && (row = rows.next()) != null) {
            if (take(row)) {
                block.add(row);
            }
        }
        ended = block.isEmpty();
        return ended ? null : block;
    }

    @Override
    public void update(ExecutionContext context) {
        checkpoint.update(context, rows.position());
    }

    @Override
    public void close() {
        rows.close();
    }

    /// Whether every row has been read.
    boolean isAtEnd() {
        return ended;
    }

    /// Rows passed on, those before a restart included.
    long taken() {
        return taken;
    }

    Rows<T> rows() {
        return rows;
    }
}
