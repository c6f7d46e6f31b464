package dev.nightdesk.source.simulated.served;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts calls, and those that were too many.
final class Tally {

    private final SortedMap<Provider, SortedMap<String, Integer>> calls = new TreeMap<>();
    private final SortedMap<Provider, Integer> violations = new TreeMap<>();

    Tally() {
        for (Provider provider : Provider.values()) {
            calls.put(provider, new TreeMap<>());
            violations.put(provider, 0);
        }
    }

    synchronized void call(Route route) {
        calls.getOrDefault(route.provider(), new TreeMap<>()).merge(route.word(), 1, Integer::sum);
    }

    synchronized void violation(Provider provider) {
        violations.merge(provider, 1, Integer::sum);
    }

    /// By endpoint.
    synchronized Map<String, Integer> calls(Provider provider) {
        return new TreeMap<>(calls.getOrDefault(provider, new TreeMap<>()));
    }

    synchronized int violations(Provider provider) {
        return violations.getOrDefault(provider, 0);
    }
}
