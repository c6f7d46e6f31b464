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
        return executions().stream().map(this::parameters).distinct().toList();
    }

    /// Their executions, newest first.
    List<Execution> executions() {
        Map<Long, Map<String, String>> parameters = store.parameters();
        return store.all().stream()
                .filter(one -> one.job().equals(RunParameters.NIGHTLY))
                .filter(one ->
                        RunParameters.of(one.job(), parameters.getOrDefault(one.id(), Map.of()))
                                .session()
                                .equals(session))
                .toList();
    }

    private RunParameters parameters(Execution execution) {
        return new Restartable(store).parameters(execution);
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
