package dev.nightdesk.night;

import java.util.Locale;

/// Where a run takes what providers or files have to say.
public enum Answers {
    /// From them.
    ASKED,

    /// From the archive of what providers have answered; nobody is asked.
    ARCHIVED,

    /// Nothing is fetched: what is stored is all there is.
    STORED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param word empty for the usual
    static Answers of(String word) {
        return word.isEmpty() ? ASKED : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
