package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;
import java.time.LocalDate;

/// How long nobody has filed anything: some company files on nearly every session.
record FactAge() implements QualityCheck {

    @Override
    public String id() {
        return "fact_age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        return evidence.stores()
                .facts()
                .newest(evidence.session())
                .map(newest -> aged(evidence, newest))
                .orElseGet(() -> Finding.nothing("there are no facts that could be old"));
    }

    private static Finding aged(Evidence evidence, LocalDate newest) {
        int age = evidence.sessionsSince(newest);
        return Finding.atMost(
                evidence.rules().gate().ages().facts(),
                age,
                "the newest filing is of %s; sessions since: %d".formatted(newest, age));
    }
}
