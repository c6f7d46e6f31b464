package dev.nightdesk.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Maps that keep the order of the file they are from.
final class Ordered {

    private Ordered() {}

    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// @throws IllegalArgumentException if there is nothing of that name
    static <V> void expect(Map<String, V> map, String name) {
        if (!map.containsKey(name)) {
            throw new IllegalArgumentException(
                    "'%s' is none of %s".formatted(name, String.join(", ", map.keySet())));
        }
    }

    static <V> V get(Map<String, V> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }
}
