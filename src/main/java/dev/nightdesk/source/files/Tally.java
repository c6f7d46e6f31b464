package dev.nightdesk.source.files;

import dev.nightdesk.source.Rejections.Count;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/// Counts cases and keeps the first of each in words.
final class Tally<E extends Enum<E>> {

    private final Map<E, Count> counts;

    Tally(Class<E> cases) {
        counts = new EnumMap<>(cases);
    }

    void add(E what, Supplier<String> sample) {
        Count before = counts.get(what);
        counts.put(what, before == null ? new Count(1, sample.get()) : before.plusOne());
    }

    void clear() {
        counts.clear();
    }

    Map<E, Count> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
