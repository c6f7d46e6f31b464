package dev.nightdesk.night.fetch;

import java.util.Locale;

/// What of its span a backfill fetches once more.
public enum Reprocess {
    /// Nothing: only what is missing is fetched.
    NONE,

    /// What failed, or brought nothing, besides what is missing.
    FAILED,

    /// Everything; bars that say something else than before are kept as versions.
    COMPLETED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a word means.
    ///
    /// @param word empty for the usual
    public static Reprocess of(String word) {
        return word.isEmpty() ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// So many rows has a task brought that is not to be repeated; what would be more than any task
    /// can bring where all are.
    public long enough() {
        return switch (this) {
            case NONE -> 0;
            case FAILED -> 1;
            case COMPLETED -> Long.MAX_VALUE;
        };
    }
}
