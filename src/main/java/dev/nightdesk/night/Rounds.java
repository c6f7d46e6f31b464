package dev.nightdesk.night;

import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.NightStore;
import dev.nightdesk.store.NightStore.Night;

/// Tells which round of its plan a run is at.
record Rounds(NightStore nights) {

    /// That of the night. Before it has begun, and of a run that is no night, the first.
    int of(RunParameters run) {
        return run.job().equals(RunParameters.NIGHTLY)
                ? nights.find(run.session()).map(Night::round).orElse(1)
                : 1;
    }

    /// The calls of a stage of a run's plan.
    Batch batch(RunParameters run, String stage) {
        return new Batch(run.plan(), of(run), stage);
    }
}
