package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.track.Resolution;
import dev.nightdesk.night.track.TrackSettings;
import dev.nightdesk.store.OutcomeStore.Subject;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Resolves recommendations that have matured, a portion per transaction.
final class EvaluateStep {

    private static final String NAME = "evaluate";

    private final Stores stores;
    private final TradingCalendar calendar;
    private final TrackSettings settings;
    private final Steps steps;
    private final Clock clock;
    private final Progress progress;

    EvaluateStep(
            Stores stores,
            TradingCalendar calendar,
            TrackSettings settings,
            Steps steps,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
        this.progress = progress;
    }

    /// As of a night's session.
    Step ofNight() {
        return steps.fresh(Stage.EVALUATE, NAME, step -> step(step, RunParameters::session));
    }

    /// As of the newest session that has bars.
    Step ofHistory() {
        return steps.apart(
                NAME, step -> step(step, run -> stores.bars().newest().orElseGet(run::session)));
    }

    private Step step(StepExecution step, Function<RunParameters, LocalDate> asOf) {
        RunParameters run = RunParameters.of(step);
        boolean adjusted = run.prices().equals("adjusted");
        Deque<List<Subject>> open = new ArrayDeque<>();
        Resolution resolution =
                new Resolution(stores, calendar, settings, adjusted, asOf.apply(run), clock);
        return steps.looped(
                step,
                () -> {
                    open.addAll(resolution.open());
                    progress.begin(NAME, "sets", open.stream().mapToLong(List::size).sum());
                },
                () -> {
                    if (!open.isEmpty()) {
                        List<Subject> portion = open.removeFirst();
                        step.setWriteCount(step.getWriteCount() + resolution.resolve(portion));
                        progress.advance(portion.size());
                    }
                    return !open.isEmpty();
                },
                progress::end);
    }
}
