package dev.nightdesk.night;

import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.telemetry.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;

/// Brings a run on an open desk to its end, unless it has come there before.
record Runner(Desk desk, NightSettings settings, Progress progress, StopRequest stop) {

    Outcome run(RunParameters run) {
        Optional<Publication> published = publication(run);
        if (published.isPresent()) {
            settle(run);
            reporting().ensure(run.session());
            return new Outcome(
                    Ending.DONE,
                    NightWords.alreadyPublished(
                            run.market(), published.get(), forced(run.session())));
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
            return NightWords.complete(run, before.get().getId());
        }
        if (run.job().equals(RunParameters.NIGHTLY)) {
            MoneyWords.of(desk).before().forEach(progress::say);
        }
        JobExecution execution = nights.run(run);
        desk.meters()
                .count(Metric.JOB_EXECUTIONS, 1, run.job(), Panel.word(Nights.ending(execution)));
        if (Nights.ending(execution) != Ending.DONE && !desk.isLeased()) {
            return Lost.told(desk.taker(), "restart " + execution.getId());
        }
        List<String> reported = reporting().after(run, Nights.ending(execution));
        Outcome outcome = new NightWords(desk, settings).told(execution, run, reported);
        if (run.job().equals(RunParameters.BACKFILL) && outcome.ending() == Ending.DONE) {
            desk.database().tidy();
        }
        if (run.job().equals(RunParameters.HOUSEKEEPING) && outcome.ending() == Ending.DONE) {
            desk.compactAtClose(Housekeeping.read(desk.settings()).compactBelow());
        }
        return outcome;
    }

    Reporting reporting() {
        return new Reporting(desk, settings, progress);
    }

    Optional<Publication> publication(RunParameters run) {
        return run.job().equals(RunParameters.NIGHTLY)
                ? desk.stores().publications().find(run.session())
                : Optional.empty();
    }

    /// What is told of a run that is complete.
    ///
    /// @param execution its last one
    Outcome complete(RunParameters run, long execution) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s %s is complete (execution %d): nothing to restart"
                        .formatted(run.job(), run.span(), execution));
        publication(run)
                .ifPresent(one ->
                        lines.add("%s is published (%s)".formatted(one.session(), one.at())));
        publication(run).flatMap(one -> forced(one.session())).ifPresent(lines::add);
        return new Outcome(Ending.DONE, lines);
    }

    private Optional<String> forced(LocalDate session) {
        return desk.stores().overrides().find(session).map(Force::told);
    }

    /// A process that died, or failed, between publishing and saying so has left its execution as
    /// if something lacked; so has one that was stopped by a gate which was overridden.
    void settle(RunParameters run) {
        if (new Restartable(desk.stores().executions()).isOpen(run)) {
            try (Nights nights = nights()) {
                nights.complete(run);
            }
        }
    }
}
