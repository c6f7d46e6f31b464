package dev.nightdesk.night.check;

import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;

/// One thing that is asked of a session.
public interface QualityCheck {

    /// Stable; at most 32 characters.
    String id();

    /// ERROR blocks publication, WARN is reported.
    Severity severity();

    /// What it looks at.
    Needs needs();

    /// Looks.
    Finding of(Evidence evidence);

    /// Whether somebody may publish although it failed; not where rows contradict each other.
    default boolean isOverridable() {
        return true;
    }

    /// Looks, and gives the row that is stored.
    default Check check(Evidence evidence) {
        Finding found = of(evidence);
        return new Check(
                id(),
                severity(),
                found.passed(),
                found.observed(),
                found.threshold(),
                found.words());
    }
}
