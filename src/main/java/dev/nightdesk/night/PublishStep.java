package dev.nightdesk.night;

import dev.nightdesk.night.Gate.Verdict;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.ExitStatus;

/// The publication gate, and the switch behind it.
final class PublishStep {

    /// The exit status of a step whose gate refused.
    static final ExitStatus GATE = new ExitStatus("GATE");

    private final Stores stores;
    private final Gate gate;
    private final NightSettings settings;
    private final Clock clock;
    private final Progress progress;

    PublishStep(Stores stores, Gate gate, NightSettings settings, Clock clock, Progress progress) {
        this.stores = stores;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        if (stores.publications().find(session).isPresent()) {
            return ExitStatus.COMPLETED;
        }
        Verdict verdict = gate.judge(session);
        verdict.checks().forEach(check -> stores.checks().put(session, check));
        List<Check> failed =
                stores.checks().ofSession(session).stream()
                        .filter(check -> !check.passed())
                        .toList();
        failed.forEach(check -> progress.say(check.severity() + " " + CheckFault.told(check)));
        return failed.stream().anyMatch(Check::blocks)
                ? refuse(session)
                : publish(session, verdict);
    }

    private ExitStatus refuse(LocalDate session) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.BLOCKED));
        return GATE;
    }

    private ExitStatus publish(LocalDate session, Verdict verdict) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.PUBLISHED));
        stores.publications()
                .publish(
                        new Publication(
                                session,
                                settings.scoring().version(),
                                verdict.equation(),
                                verdict.coverage(),
                                clock.instant()));
        return ExitStatus.COMPLETED;
    }
}
