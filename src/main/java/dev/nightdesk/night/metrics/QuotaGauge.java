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
import java.util.Set;

/// What is used and left of what providers allow. Windows of seconds and minutes are told as free
/// when no run is at work: they are by the time that anybody looks, and nobody would tell it.
///
/// @param quotas of the providers there are metrics of
/// @param now the time by which calls are counted
/// @param isAtWork whether a run is
public record QuotaGauge(QuotaStore store, List<Quota> quotas, Instant now, boolean isAtWork)
        implements Gauge {

    private static final Set<LimitType> SHORT = Set.of(LimitType.PER_SECOND, LimitType.PER_MINUTE);

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

    private void window(Samples into, String provider, LimitType type, Left left) {
        int used = !isAtWork && SHORT.contains(type) ? 0 : left.used();
        int calls = left.used() + left.left();
        into.set(Metric.API_CALLS_REMAINING, calls - used, provider, type.label());
        into.set(Metric.QUOTA_USED, (double) used / calls, provider, type.label());
    }
}
