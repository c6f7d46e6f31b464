package dev.nightdesk.night;

import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.StepRow;
import dev.nightdesk.night.Snapshot.Part;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.util.RawValue;

/// How a run on an embedded database, whose file nobody else can open, talks with others: through
/// files beside its lease.
final class Talk {

    /// Executions before this run whose steps are told.
    private static final int WITH_STEPS = 19;

    private final Desk desk;
    private final Executions executions;
    private final StatusFile status;
    private final StopFile stop;
    private final BooksFile books;
    private final String holder;
    private final RawValue past;

    Talk(Desk desk, Path folder) {
        this.desk = desk;
        this.executions = new Executions(desk);
        this.status = new StatusFile(folder);
        this.stop = new StopFile(folder);
        this.books = new BooksFile(folder);
        this.holder = holder(folder);
        stop.forget();
        this.past = StatusFile.past(past());
    }

    private static String holder(Path folder) {
        try {
            return FileLease.words(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Old sessions are counted once, not with every telling.
    private Part past() {
        List<Row> rows = executions.rows(desk.stores().executions().all(), OptionalLong.empty());
        return part(rows, rows.subList(0, Math.min(WITH_STEPS, rows.size())));
    }

    /// @param begun by this run, newest first
    void tell(List<Execution> begun) {
        OptionalLong newest = begun.stream().mapToLong(Execution::id).findFirst();
        List<Row> rows = begun.isEmpty() ? List.of() : executions.rows(begun, newest);
        status.write(holder, desk.market(), desk.clock().instant(), part(rows, rows), past);
    }

    /// Of calls and money.
    void tellBooks() {
        books.write(Books.of(desk, holder));
    }

    private Part part(List<Row> rows, List<Row> withSteps) {
        Map<Long, List<StepRow>> steps = new HashMap<>();
        withSteps.forEach(row -> steps.put(row.id(), executions.steps(row.id())));
        return new Part(rows, steps);
    }

    boolean asksToStop(long execution) {
        return stop.asks(execution);
    }

    void end() {
        stop.forget();
        books.delete();
        status.delete();
    }
}
