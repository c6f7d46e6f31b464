package dev.nightdesk.night;

import dev.nightdesk.night.Gate.Verdict;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;

/// The switch behind the gate.
record Publishing(Stores stores, String model, Clock clock) {

    void publish(LocalDate session, Verdict verdict) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.PUBLISHED));
        stores.publications()
                .publish(
                        new Publication(
                                session,
                                model,
                                verdict.equation(),
                                verdict.coverage(),
                                clock.instant()));
    }
}
