package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.ExecutionStore;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;

/// Finds the execution that is to be restarted.
record Restartable(ExecutionStore executions) {

    /// @param id empty for the last one that is not complete, nights of days left out that are no
    ///   sessions any more
    /// @throws Refused if there is no such execution
    Execution find(Optional<Long> id, TradingCalendar calendar) {
        List<Execution> all = executions.all();
        return all.stream()
                .filter(one -> id.isPresent() && id.get() == one.id())
                .findFirst()
                .or(() -> id.isEmpty() ? last(all, calendar) : Optional.empty())
                .orElseThrow(() -> unknown(id));
    }

    private Optional<Execution> last(List<Execution> newestFirst, TradingCalendar calendar) {
        return unfinished(calendar).or(() -> newestFirst.stream().findFirst());
    }

    /// Of the runs that have not come to their end, the last one.
    Optional<Execution> unfinished(TradingCalendar calendar) {
        Set<String> seen = new HashSet<>();
        for (Execution one : executions.all()) {
            RunParameters run = parameters(one);
            if (seen.add(run.identity()) && !isComplete(one) && !run.isClosed(calendar)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /// Whether a run has begun and has not come to its end.
    boolean isOpen(RunParameters run) {
        return executions.all().stream()
                .filter(one -> one.job().equals(run.job()))
                .filter(one -> parameters(one).identity().equals(run.identity()))
                .findFirst()
                .filter(newest -> !isComplete(newest))
                .isPresent();
    }

    RunParameters parameters(Execution execution) {
        return RunParameters.of(execution.job(), executions.parameters(execution.id()));
    }

    static boolean isComplete(Execution execution) {
        return execution.status().equals(BatchStatus.COMPLETED.name());
    }

    static Refused unknown(Optional<Long> id) {
        return new Refused(
                Objection.NO_EXECUTION,
                id.map(number -> "there is no execution " + number)
                        .orElse("there is no execution yet"),
                "nightdesk status");
    }
}
