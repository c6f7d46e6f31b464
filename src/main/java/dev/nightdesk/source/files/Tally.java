package dev.nightdesk.source.files;

import dev.nightdesk.source.Rejections.Count;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/// Counts cases and keeps the first of each in words.
final class Tally<E extends Enum<E>> {

    private static final class Cases {

        private final String sample;
        private long rows;

        Cases(String sample) {
            this.sample = sample;
        }

        Count count() {
            return new Count(rows, sample);
        }
    }

    private final Class<E> kinds;
    private final Map<E, Cases> cases;

    Tally(Class<E> kinds) {
        this.kinds = kinds;
        cases = new EnumMap<>(kinds);
    }

    /// @param sample asked for the words of the first case only
    void add(E what, Supplier<String> sample) {
        Cases met = cases.get(what);
        if (met == null) {
            met = new Cases(sample.get());
            cases.put(what, met);
        }
        met.rows++;
    }

    Map<E, Count> counts() {
        Map<E, Count> counts = new EnumMap<>(kinds);
        cases.forEach((what, met) -> counts.put(what, met.count()));
        return Collections.unmodifiableMap(counts);
    }
}
