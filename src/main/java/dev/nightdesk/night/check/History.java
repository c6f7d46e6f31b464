package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;
import java.time.LocalDate;

/// Whether there is a history to read.
record History() implements QualityCheck {

    @Override
    public String id() {
        return "history";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        int needed = evidence.rules().gate().minimumHistorySessions();
        int sessions = sessions(evidence);
        String missing = ", " + needed + " needed: nightdesk run backfill --from DATE --to DATE";
        return Finding.atLeast(
                needed,
                sessions,
                sessions + " sessions of history" + (sessions >= needed ? "" : missing));
    }

    private static int sessions(Evidence evidence) {
        LocalDate session = evidence.session();
        LocalDate first = evidence.calendar().sessionsBack(session, evidence.rules().historyBars());
        return (int)
                evidence.stores().bars().sessions().stream()
                        .filter(day -> day.isBefore(session) && !day.isBefore(first))
                        .count();
    }
}
