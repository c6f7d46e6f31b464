package dev.nightdesk.source.simulated.served;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Turns away calls without a key and those beyond the quota.
final class Doorkeeper {

    private final Map<Provider, Allowance> allowances = new EnumMap<>(Provider.class);
    private final Tally tally;

    Doorkeeper(Tally tally) {
        this.tally = tally;
        for (Provider provider : Provider.values()) {
            allowances.put(provider, new Allowance(provider));
        }
    }

    /// What a call is told that may not come in.
    Optional<Answer> refusal(Route route, Call call, Moment now) {
        Provider provider = route.provider();
        tally.call(route);
        String key = call.key(provider);
        return key.isEmpty()
                ? Optional.of(Complaints.keyMissing(provider))
                : overQuota(provider, key, now);
    }

    private Optional<Answer> overQuota(Provider provider, String key, Moment now) {
        Allowance allowance = Objects.requireNonNull(allowances.get(provider));
        return allowance
                .take(now.instant())
                .map(broken -> {
                    tally.violation(provider);
                    return Complaints.limited(provider, broken, key);
                });
    }
}
