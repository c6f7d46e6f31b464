package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;

/// Whether enough of what should have been analysed was.
record Coverage() implements QualityCheck {

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Needs needs() {
        return Needs.RATINGS;
    }

    @Override
    public Finding of(Evidence evidence) {
        double least = evidence.rules().gate().minimumCoverage();
        double coverage = evidence.coverage().value();
        return Finding.atLeast(
                least,
                coverage,
                "%s of what should have been analysed was; %s needed"
                        .formatted(Percent.of(coverage), Percent.of(least)));
    }
}
