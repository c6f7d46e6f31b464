package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Severity;

/// Reported splits and dividends that the prices contradict.
record QuarantinedActions() implements QualityCheck {

    @Override
    public String id() {
        return "quarantined_actions";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.RATINGS;
    }

    @Override
    public Finding of(Evidence evidence) {
        int actions = evidence.stores().analyses().quarantinedActions(evidence.session());
        return Finding.atMost(
                0,
                actions,
                actions + " reported splits or dividends are not believed: nightdesk failures");
    }
}
