package dev.nightdesk.night;

import dev.nightdesk.night.Gate.Verdict;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import org.springframework.batch.core.ExitStatus;

/// The publication gate.
record PublishStep(Stores stores, Gate gate, Publishing publishing) {

    /// The exit status of a step whose gate refused.
    static final ExitStatus GATE = new ExitStatus("GATE");

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        if (stores.publications().find(session).isPresent()) {
            return ExitStatus.COMPLETED;
        }
        Verdict verdict = gate.judge(session);
        verdict.checks().forEach(check -> stores.checks().put(session, check));
        boolean blocked = stores.checks().ofSession(session).stream().anyMatch(Check::blocks);
        return blocked ? refuse(session) : publish(session, verdict);
    }

    private ExitStatus refuse(LocalDate session) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.BLOCKED));
        return GATE;
    }

    private ExitStatus publish(LocalDate session, Verdict verdict) {
        publishing.publish(session, verdict);
        return ExitStatus.COMPLETED;
    }
}
