package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;

/// Whether every analysed listing has a recommendation, if only "no opinion".
record Recommended() implements QualityCheck {

    @Override
    public String id() {
        return "recommended";
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
    public boolean isOverridable() {
        return false;
    }

    @Override
    public Finding of(Evidence evidence) {
        int analysed = evidence.equation().analysed();
        int rows =
                evidence.stores()
                        .nights()
                        .recommended(evidence.session(), evidence.rules().model());
        return new Finding(
                rows == analysed,
                rows,
                analysed,
                "%d recommendations for %d analysed listings".formatted(rows, analysed));
    }
}
