package dev.nightdesk.night;

import dev.nightdesk.night.Gate.Verdict;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;

/// Puts a rerun's rows in place of the published ones, behind the gate of publication: all of it or
/// nothing.
final class RepublishStep {

    private final Stores stores;
    private final Gate gate;
    private final Clock clock;
    private final Progress progress;

    RepublishStep(Stores stores, Gate gate, Clock clock, Progress progress) {
        this.stores = stores;
        this.gate = gate;
        this.clock = clock;
        this.progress = progress;
    }

    ExitStatus run(RunParameters run) {
        if (stores.republications().find(run.runId()).isPresent()) {
            return ExitStatus.COMPLETED;
        }
        Publication before = stores.publications().find(run.session()).orElseThrow();
        stores.reruns().compare(run.runId(), run.session(), before.modelVersion());
        Instant now = clock.instant();
        Verdict verdict =
                stores.republications()
                        .attempt(() -> replaced(run, before.modelVersion(), now), Verdict::passes);
        return verdict.passes()
                ? republish(run, before.modelVersion(), verdict, now)
                : refuse(run, verdict);
    }

    /// What the gate says of the session with the new rows.
    private Verdict replaced(RunParameters run, String model, Instant now) {
        LocalDate session = run.session();
        List<Integer> ids = stores.reruns().tickers(run.runId());
        stores.analyses().forget(session, ids);
        stores.recommendations().forget(session, ids);
        stores.republications().publish(run.runId(), session, model, now);
        return gate.judge(session);
    }

    private ExitStatus republish(RunParameters run, String model, Verdict verdict, Instant now) {
        LocalDate session = run.session();
        verdict.checks().forEach(check -> stores.checks().put(session, check));
        stores.republications()
                .note(run.runId(), session, verdict.equation(), verdict.coverage(), now);
        stores.track().publish(session, model, now);
        return ExitStatus.COMPLETED;
    }

    private ExitStatus refuse(RunParameters run, Verdict verdict) {
        List<String> objections = verdict.objections().stream().map(CheckFault::told).toList();
        objections.forEach(objection -> progress.say("ERROR " + objection));
        stores.reruns().refuse(run.runId(), objections.stream().collect(Collectors.joining("; ")));
        return PublishStep.GATE;
    }
}
