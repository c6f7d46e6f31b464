package dev.nightdesk.source.simulated.served;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Counts one provider's calls against its limits.
final class Allowance {

    /// How long the SEC keeps out who has called too often.
    private static final Duration BAN = Duration.ofMinutes(10);

    private final Provider provider;
    private final Deque<Instant> admitted = new ArrayDeque<>();
    private Instant bannedUntil = Instant.MIN;

    Allowance(Provider provider) {
        this.provider = provider;
    }

    /// Admits a call, unless it is one too many.
    ///
    /// @return the limit that it would break
    synchronized Optional<Limit> take(Instant now) {
        forget(now);
        Optional<Limit> broken = broken(now);
        if (broken.isEmpty()) {
            admitted.add(now);
        } else if (provider == Provider.SEC && !now.isBefore(bannedUntil)) {
            bannedUntil = now.plus(BAN);
        }
        return broken;
    }

    private Optional<Limit> broken(Instant now) {
        if (now.isBefore(bannedUntil)) {
            return Optional.of(provider.limits().getFirst());
        }
        return provider.limits().stream()
                .filter(limit -> limit.isReached(admitted, now))
                .findFirst();
    }

    private void forget(Instant now) {
        while (!admitted.isEmpty()
                && provider.limits().stream()
                        .noneMatch(limit -> limit.counts(now).test(admitted.getFirst()))) {
            admitted.removeFirst();
        }
    }
}
