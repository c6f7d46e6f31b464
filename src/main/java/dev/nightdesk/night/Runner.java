package dev.nightdesk.night;

import dev.nightdesk.store.PublicationStore.Publication;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/// Brings a run on an open desk to its end, unless it has come there before.
record Runner(Desk desk, NightSettings settings, Progress progress, StopRequest stop) {

    Outcome run(RunParameters run) {
        Optional<Publication> published = publication(run);
        if (published.isPresent()) {
            settle(run);
            return new Outcome(
                    Ending.DONE, NightWords.alreadyPublished(run.market(), published.get()));
        }
        try (Nights nights = nights()) {
            return run(nights, run);
        }
    }

    Nights nights() {
        return Nights.on(desk, progress, settings, stop);
    }

    Outcome run(Nights nights, RunParameters run) {
        Optional<JobExecution> before = nights.last(run);
        if (before.isPresent() && Nights.ending(before.get()) == Ending.DONE) {
            return Outcome.done(
                    "%s %s is complete already (execution %d): nothing to do"
                            .formatted(run.job(), run.span(), before.get().getId()));
        }
        if (run.job().equals(RunParameters.NIGHTLY)) {
            MoneyWords.of(desk).before().forEach(progress::say);
        }
        JobExecution execution = nights.run(run);
        if (Nights.ending(execution) != Ending.DONE && !desk.isLeased()) {
            return NightWords.lost("restart " + execution.getId());
        }
        Outcome outcome = new NightWords(desk).told(execution, run);
        if (run.job().equals(RunParameters.BACKFILL) && outcome.ending() == Ending.DONE) {
            desk.database().tidy();
        }
        return outcome;
    }

    Optional<Publication> publication(RunParameters run) {
        return run.job().equals(RunParameters.NIGHTLY)
                ? desk.stores().publications().find(run.session())
                : Optional.empty();
    }

    /// A process that died between publishing and saying so has left its execution running.
    private void settle(RunParameters run) {
        boolean anyRunning =
                desk.stores().executions().all().stream()
                        .anyMatch(one -> BatchStatus.valueOf(one.status()).isRunning());
        if (anyRunning) {
            try (Nights nights = nights()) {
                nights.complete(run);
            }
        }
    }
}
