package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The runs that a night of a session was made of: usually one, more where stages were run alone.
record NightRuns(ExecutionStore store, LocalDate session) {

    /// Newest first, each once.
    List<RunParameters> runs() {
        return known().stream().map(Known::run).distinct().toList();
    }

    /// Their executions, newest first.
    List<Execution> executions() {
        return known().stream().map(Known::execution).toList();
    }

    private record Known(Execution execution, RunParameters run) {}

    private List<Known> known() {
        Map<Long, Map<String, String>> parameters = store.parameters();
        return store.all().stream()
                .filter(one -> one.job().equals(RunParameters.NIGHTLY))
                .map(one ->
                        new Known(
                                one,
                                RunParameters.of(
                                        one.job(), parameters.getOrDefault(one.id(), Map.of()))))
                .filter(one -> one.run().session().equals(session))
                .toList();
    }

    private Optional<Long> last() {
        return executions().stream().map(Execution::id).findFirst();
    }

    /// The newest execution; 0 if none is known any more.
    long newest() {
        return last().orElse(0L);
    }

    /// The command that goes on with the night.
    String next() {
        return last().map(id -> "restart " + id).orElse("run nightly --session " + session);
    }
}
