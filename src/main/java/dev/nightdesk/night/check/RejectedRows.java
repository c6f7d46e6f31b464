package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.FetchStore.Task;
import java.util.List;

/// How much of what was delivered broke the contract of its rows.
record RejectedRows() implements QualityCheck {

    @Override
    public String id() {
        return "rejected_rows";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        List<Task> tasks = evidence.tasks();
        long rejected = tasks.stream().mapToLong(Task::rejected).sum();
        long delivered = rejected + tasks.stream().mapToLong(Task::stored).sum();
        return Finding.atMost(
                evidence.rules().gate().maximumRejectedRows(),
                delivered == 0 ? 0 : (double) rejected / delivered,
                "%d of %d delivered rows were rejected: nightdesk failures"
                        .formatted(rejected, delivered));
    }
}
