package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.check.RestatedBars;
import dev.nightdesk.night.fetch.Reprocess;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/// What a run has come to, in words.
final class NightWords {

    private final Desk desk;
    private final NightSettings settings;
    private final Stores stores;
    private final LeftOut leftOut;

    NightWords(Desk desk, NightSettings settings) {
        this.desk = desk;
        this.settings = settings;
        this.leftOut = new LeftOut(desk.calendar(), desk.stores(), settings.catchup().within());
        this.stores = desk.stores();
    }

    /// Of a day that is no session.
    static String closed(TradingCalendar calendar, LocalDate day) {
        return "market closed on %s (%s)".formatted(day, calendar.reason(day).orElse("no session"));
    }

    static List<String> alreadyPublished(
            Market market, Publication publication, Optional<String> forced) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s is published already (%s, model %s): nothing to do"
                        .formatted(
                                publication.session(),
                                publication.at(),
                                publication.modelVersion()));
        forced.ifPresent(lines::add);
        lines.add("look at it with nightdesk picks" + next(market));
        lines.add(publication.equation().toString());
        return lines;
    }

    private static String next(Market market) {
        return market == Market.SIMULATED
                ? ", or go on with nightdesk run nightly --session next"
                : "";
    }

    /// @param reported what is to be told of its report
    Outcome told(JobExecution execution, RunParameters run, List<String> reported) {
        Ending ending = Nights.ending(execution);
        if (run.job().equals(RunParameters.RERUN)
                && (ending == Ending.DONE || ending == Ending.GATE)) {
            return new RerunWords(stores, run).told(ending, execution.getId(), reported);
        }
        List<String> lines = new ArrayList<>();
        switch (ending) {
            case DONE ->
                    lines.addAll(
                            run.job().equals(RunParameters.HOUSEKEEPING)
                                    ? Housekeeping.told(execution)
                                    : done(run));
            case GATE -> lines.addAll(refused(run, execution.getId()));
            case QUOTA -> lines.addAll(waiting(run, execution.getId()));
            case STOPPED, LOST ->
                    lines.add(
                            RunFault.STOPPED.tell(
                                    "stopped; go on with: nightdesk restart " + execution.getId()));
            case FAILED -> lines.addAll(failed(execution));
        }
        lines.addAll(reported);
        if (run.job().equals(RunParameters.NIGHTLY) && ending != Ending.FAILED) {
            lines.add(stores.nights().equation(run.session()).toString());
        }
        return new Outcome(ending, lines);
    }

    private List<String> done(RunParameters run) {
        if (run.job().equals(RunParameters.BACKFILL)) {
            return backfilled(run);
        }
        if (run.job().equals(RunParameters.REPLAY)) {
            return new Replays(desk, settings).told(run);
        }
        List<String> lines = new ArrayList<>();
        LocalDate session = run.session();
        restated(session).ifPresent(lines::add);
        lines.addAll(new ProvisionalWords(stores).lines(session));
        Optional<Publication> published = stores.publications().find(session);
        published.ifPresent(publication ->
                lines.add("published %s, model %s".formatted(session, publication.modelVersion())));
        if (published.isPresent()) {
            List<String> best = new BestPicks(new Morning(desk)).lines(session);
            lines.addAll(best);
            lines.add("more: nightdesk picks | why TICKER | failures | export recommendations");
            leftOut(session).ifPresent(lines::add);
        }
        lines.addAll(warnings(session));
        lines.add(
                "excluded: "
                        + stores.nights().excludedByReason(session).entrySet().stream()
                                .map(reason -> reason.getKey() + " " + reason.getValue())
                                .collect(Collectors.joining(", ")));
        lines.addAll(new CallWords(stores).dropped(run));
        lines.addAll(money(run));
        return lines;
    }

    private List<String> money(RunParameters run) {
        return MoneyWords.of(desk).after(run, new Rounds(stores.nights()).of(run));
    }

    private List<String> backfilled(RunParameters run) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "backfill %s is complete: %d sessions stored"
                        .formatted(run.span(), stores.bars().sessions().size()));
        if (run.reprocess() == Reprocess.COMPLETED) {
            lines.add(
                    "restated: %d bars, what they said before is kept"
                            .formatted(
                                    stores.revisions()
                                            .restated(
                                                    run.from(),
                                                    run.to(),
                                                    Instant.parse(run.runId()))));
        }
        List<String> lacking = new CallWords(stores).lacks(run);
        lines.addAll(lacking);
        lines.addAll(money(run));
        if (!lacking.isEmpty()) {
            lines.add("to ask for that again: " + again(run) + "failed");
        }
        return lines;
    }

    private static String again(RunParameters run) {
        return "nightdesk run backfill --from %s --to %s --reprocess "
                .formatted(run.from(), run.to());
    }

    /// Of a run that has come to its end before.
    static Outcome complete(RunParameters run, long execution) {
        String words =
                "%s %s is complete already (execution %d): nothing to do"
                        .formatted(run.job(), run.span(), execution);
        return run.job().equals(RunParameters.BACKFILL)
                ? Outcome.done(words, "to fetch once more: " + again(run) + "failed, or completed")
                : Outcome.done(words);
    }

    /// A run that cannot go on until a quota is there again.
    private List<String> waiting(RunParameters run, long execution) {
        List<String> lines = new ArrayList<>();
        CallWords words = new CallWords(stores);
        RunFault fault = words.lacksMoney(run) ? RunFault.BUDGET : RunFault.QUOTA;
        lines.add(
                fault.tell(
                        "%s is not complete: calls that it needs did not fit into %s"
                                .formatted(
                                        run.span(),
                                        fault == RunFault.BUDGET ? "the budget" : "a quota")));
        lines.addAll(words.waiting(run));
        lines.addAll(words.dropped(run));
        lines.addAll(money(run));
        lines.addAll(new ProvisionalWords(stores).lines(run.session()));
        if (fault == RunFault.QUOTA) {
            lines.add("the quota is there again at " + QuotaReturn.on(desk).of(run));
        }
        lines.add("next: " + Remedy.of(fault, execution));
        return lines;
    }

    private Optional<String> restated(LocalDate session) {
        return stores.checks().ofSession(session).stream()
                .filter(check -> check.id().equals(RestatedBars.ID) && check.observed() > 0)
                .map(check -> "restated: " + check.message())
                .findFirst();
    }

    /// Sessions that were missed before it.
    private Optional<String> leftOut(LocalDate session) {
        return Optional.of(leftOut.before(session))
                .filter(missed -> !missed.isEmpty())
                .map(missed ->
                        "missed before it: %s (%s); run them with: nightdesk catchup"
                                .formatted(PlanStep.sessions(missed.size()), CatchUp.span(missed)));
    }

    private List<String> warnings(LocalDate session) {
        return stores.checks().ofSession(session).stream()
                .filter(check -> !check.passed() && check.severity() == Severity.WARN)
                .map(check -> "WARN " + CheckFault.told(check))
                .toList();
    }

    private List<String> refused(RunParameters run, long execution) {
        LocalDate session = run.session();
        List<String> lines = new ArrayList<>();
        lines.add(RunFault.GATE.tell("%s is not published: a gate refused".formatted(session)));
        restated(session).ifPresent(lines::add);
        stores.checks().ofSession(session).stream()
                .filter(Check::blocks)
                .forEach(check -> lines.add("  " + CheckFault.told(check)));
        lines.addAll(new ProvisionalWords(stores).lines(session));
        lines.addAll(warnings(session));
        lines.add(
                stores.publications()
                        .latest()
                        .map(latest -> "what was published for " + latest.session() + " stays")
                        .orElse("nothing is published yet"));
        lines.addAll(money(run));
        lines.add("next: " + Remedy.of(RunFault.GATE, execution));
        lines.add("all that was checked: nightdesk gate explain " + session);
        return lines;
    }

    private static List<String> failed(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .flatMap(step ->
                        step.getFailureExceptions().stream()
                                .flatMap(failure -> Diagnosis.of(failure).stream())
                                .map(cause -> failed(execution, step, cause)))
                .findFirst()
                .orElseGet(() ->
                        List.of(
                                RunFault.STEP.tell("no cause was recorded"),
                                "next: " + Remedy.of(RunFault.STEP, execution.getId())));
    }

    private static List<String> failed(
            JobExecution execution, StepExecution step, Diagnosis diagnosis) {
        return List.of(
                diagnosis
                        .kind()
                        .tell("%s failed: %s".formatted(step.getStepName(), diagnosis.cause())),
                "next: " + diagnosis.next(execution.getId()));
    }
}
