package dev.nightdesk.night.retention;

import java.util.Locale;
import java.util.function.Function;

/// The kinds of things that grow, in the order in which they are purged: answers before the tasks
/// that brought them.
public enum Kind {
    EXECUTIONS(RetentionSettings::executions),
    PAYLOADS(RetentionSettings::payloads),
    CALLS(RetentionSettings::calls),
    TASKS(RetentionSettings::tasks),
    ANALYSES(RetentionSettings::analyses),
    CHECKS(RetentionSettings::checks),
    PARTITIONS(RetentionSettings::partitions),
    RERUNS(RetentionSettings::reruns),
    NEWS(RetentionSettings::news),
    BARS(RetentionSettings::bars),
    SIZES(RetentionSettings::sizes);

    private final Function<RetentionSettings, Keep> keep;

    Kind(Function<RetentionSettings, Keep> keep) {
        this.keep = keep;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How long it is kept.
    public Keep keep(RetentionSettings settings) {
        return keep.apply(settings);
    }
}
