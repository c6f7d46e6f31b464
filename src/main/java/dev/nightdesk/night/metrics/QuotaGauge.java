package dev.nightdesk.night.metrics;

import dev.nightdesk.ledger.Left;
import dev.nightdesk.ledger.LimitType;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.store.QuotaStore;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is used and left of what providers allow.
///
/// @param quotas of the providers there are metrics of
/// @param now the time by which calls are counted
public record QuotaGauge(QuotaStore store, List<Quota> quotas, Instant now) implements Gauge {

    @Override
    public void read(Samples into) {
        for (Quota quota : quotas) {
            String provider = quota.provider();
            fullest(quota).forEach((type, left) -> window(into, provider, type, left));
            boolean isBlocked = store.blocked(provider, now).isPresent();
            into.set(Metric.PROVIDER_BLOCKED, isBlocked ? 1 : 0, provider);
        }
    }

    /// Of several windows of a kind the one that leaves least.
    private Map<LimitType, Left> fullest(Quota quota) {
        Map<LimitType, Left> fullest = new EnumMap<>(LimitType.class);
        for (Left left : store.left(quota, now)) {
            left.window()
                    .limitType()
                    .ifPresent(type ->
                            fullest.merge(
                                    type,
                                    left,
                                    (one, other) -> other.left() < one.left() ? other : one));
        }
        return fullest;
    }

    private static void window(Samples into, String provider, LimitType type, Left left) {
        into.set(Metric.API_CALLS_REMAINING, left.left(), provider, type.label());
        double used = (double) left.used() / (left.used() + left.left());
        into.set(Metric.QUOTA_USED, used, provider, type.label());
    }
}
