package dev.nightdesk.night.retention;

import java.util.Locale;

/// The kinds of things that grow, in the order in which they are purged: answers before the tasks
/// that brought them.
public enum Kind {
    EXECUTIONS,
    PAYLOADS,
    CALLS,
    TASKS,
    ANALYSES,
    CHECKS,
    PARTITIONS,
    RERUNS,
    NEWS,
    BARS,
    SIZES,
    REPORTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How long it is kept.
    public Keep keep(RetentionSettings settings) {
        return switch (this) {
            case EXECUTIONS -> settings.executions();
            case PAYLOADS -> settings.payloads();
            case CALLS -> settings.calls();
            case TASKS -> settings.tasks();
            case ANALYSES -> settings.analyses();
            case CHECKS -> settings.checks();
            case PARTITIONS -> settings.partitions();
            case RERUNS -> settings.reruns();
            case NEWS -> settings.news();
            case BARS -> settings.bars();
            case SIZES -> settings.sizes();
            case REPORTS -> settings.reports();
        };
    }
}
