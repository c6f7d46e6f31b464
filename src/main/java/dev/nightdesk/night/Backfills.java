package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Tells backfills of one span apart: its own, which fetches what is missing and is complete one
/// day, from those that fetch once more, each a run of its own that goes on where it ended half
/// done.
record Backfills(Stores stores, Clock clock) {

    /// Refuses a folder of deliveries.
    ///
    /// @param to last day asked for
    static void expectTables(Market market, String address, LocalDate to) {
        if (market == Market.FILES && Connections.isDeliveries(Path.of(address))) {
            throw new Refused(
                    Objection.DELIVERIES,
                    "deliveries are read night by night",
                    "nightdesk run nightly --session "
                            + to
                            + ", or a backfill from tables: --market files:DIR");
        }
    }

    /// The run to carry out.
    ///
    /// @param backfill with what it fetches once more, whatever its id
    RunParameters named(RunParameters backfill) {
        return switch (backfill.reprocess()) {
            case NONE -> backfill;
            default -> open(backfill).orElseGet(() -> fresh(backfill));
        };
    }

    /// A run of a span that has nothing left to do where nothing has come since: as it was begun
    /// last if it is not complete, else once more.
    RunParameters again(RunParameters run) {
        Optional<Execution> before = last(run);
        return before.isEmpty() ? run : open(run).orElseGet(() -> fresh(run));
    }

    private RunParameters fresh(RunParameters backfill) {
        return backfill.again(backfill.reprocess(), clock.instant().toString());
    }

    /// The same backfill as it was begun last, if it is not complete.
    Optional<RunParameters> open(RunParameters backfill) {
        return last(backfill)
                .filter(one -> !Restartable.isComplete(one))
                .map(one -> backfill.again(backfill.reprocess(), parameters(one).runId()));
    }

    /// Whether it came to its end when it was begun last.
    boolean isComplete(RunParameters backfill) {
        return last(backfill).filter(Restartable::isComplete).isPresent();
    }

    private Optional<Execution> last(RunParameters backfill) {
        return stores.executions().all().stream()
                .filter(one -> isSame(parameters(one), backfill))
                .findFirst();
    }

    private RunParameters parameters(Execution execution) {
        return new Restartable(stores.executions()).parameters(execution);
    }

    private static boolean isSame(RunParameters one, RunParameters other) {
        return one.job().equals(other.job())
                && one.span().equals(other.span())
                && one.reprocess() == other.reprocess();
    }
}
