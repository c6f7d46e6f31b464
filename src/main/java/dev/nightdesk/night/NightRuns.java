package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The runs that a night of a session was made of: usually one, more where stages were run alone.
record NightRuns(ExecutionStore executions, LocalDate session) {

    /// Newest first, each once.
    List<RunParameters> runs() {
        return ofSession().stream().map(this::parameters).distinct().toList();
    }

    private List<Execution> ofSession() {
        return executions.all().stream()
                .filter(one -> one.job().equals(RunParameters.NIGHTLY))
                .filter(one -> parameters(one).session().equals(session))
                .toList();
    }

    private RunParameters parameters(Execution execution) {
        return new Restartable(executions).parameters(execution);
    }

    private Optional<Long> last() {
        return ofSession().stream().map(Execution::id).findFirst();
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
