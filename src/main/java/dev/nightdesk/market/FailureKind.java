package dev.nightdesk.market;

/// A kind of failure that people and alerts know by its code. Enums implement it; all their
/// constants together are the catalogue that `ops/runbook/failures.md` shows. A code once given
/// never changes its meaning.
public interface FailureKind {

    Explanation explanation();

    default String code() {
        return explanation().code();
    }

    default String words() {
        return explanation().words();
    }

    default String next() {
        return explanation().next();
    }

    /// A cause as it is told: with its code behind it.
    default String tell(String cause) {
        return cause + " [" + code() + "]";
    }
}
