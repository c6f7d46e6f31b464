package dev.nightdesk.source.massive;

import java.util.function.Function;

/// A stretch of time as it stands in a subject, `FROM..TO`.
record Window<T>(T from, T to) {

    /// @param parse of either end
    /// @throws IllegalArgumentException if the subject is no stretch of time
    /// @throws java.time.DateTimeException if an end is no point in time
    static <T> Window<T> of(String subject, Function<String, T> parse) {
        int gap = subject.indexOf("..");
        if (gap < 0) {
            throw new IllegalArgumentException("FROM..TO expected: '" + subject + "'");
        }
        return new Window<>(
                parse.apply(subject.substring(0, gap)), parse.apply(subject.substring(gap + 2)));
    }
}
