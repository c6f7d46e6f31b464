package dev.nightdesk.ledger;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The kinds of window that the metric `api_calls_remaining` tells apart.
public enum LimitType {
    PER_SECOND,
    PER_MINUTE,
    DAILY,
    MONTHLY;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// The value of the label `limit_type`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LimitType> of(Duration length) {
        if (length.equals(SECOND)) {
            return Optional.of(PER_SECOND);
        }
        return length.equals(MINUTE) ? Optional.of(PER_MINUTE) : Optional.empty();
    }
}
