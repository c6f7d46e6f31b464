package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Histories.History;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.store.Findings;
import dev.nightdesk.store.Stores;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;

/// Takes the readings of a rerun's tickers that are still open: all of them in the beginning, and
/// again after a gate has refused, or after a later rerun has been published: older readings must
/// not go over newer ones.
final class ReanalyzeStep {

    private final Stores stores;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final Steps steps;
    private final Meters meters;
    private final Progress progress;

    ReanalyzeStep(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            Steps steps,
            Meters meters,
            Progress progress) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.steps = steps;
        this.meters = meters;
        this.progress = progress;
    }

    Step step() {
        return steps.fresh(Stage.ANALYZE, "analyze", this::step);
    }

    /// Reads one listing at a time: tickers may lie far apart.
    private Step step(StepExecution step) {
        RunParameters run = RunParameters.of(step);
        if (stores.reruns().refusal(run.runId()).isPresent()
                || stores.republications().isOvertaken(run.runId())) {
            stores.reruns().reopen(run.runId());
        }
        List<Integer> open = stores.reruns().open(run.runId());
        progress.say(
                "rerun: session %s, tickers to analyse: %d".formatted(run.session(), open.size()));
        Examiner examiner = new Examiner(stores, calendar, settings, meters, run);
        return steps.<History, Findings>chunked(step, settings.partitions().chunk())
                .listener(new StepProgress(progress, "listings", any -> open.size()))
                .reader(
                        new IteratorItemReader<>(
                                open.stream()
                                        .map(id -> examiner.histories().of(List.of(id)).getFirst())
                                        .iterator()))
                .processor(examiner::examine)
                .writer(found -> {
                    Findings all = Findings.of(found.getItems());
                    stores.rerunResults().keep(run.runId(), examiner.layout(), all);
                    progress.advance(found.size());
                })
                .build();
    }
}
