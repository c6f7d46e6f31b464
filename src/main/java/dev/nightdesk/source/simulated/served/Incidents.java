package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faults that somebody met.
final class Incidents {

    /// @param detail what was met first
    record Incident(
            Fault fault, Provider provider, String endpoint, LocalDate session, String detail) {}

    private record Key(Fault fault, Provider provider, String endpoint, LocalDate session) {}

    private final Map<Key, Incident> met = new LinkedHashMap<>();
    private final Map<Incident, Integer> calls = new LinkedHashMap<>();

    /// Counts a call that met a fault.
    synchronized void add(Incident incident) {
        Key key =
                new Key(
                        incident.fault(),
                        incident.provider(),
                        incident.endpoint(),
                        incident.session());
        met.putIfAbsent(key, incident);
        calls.merge(met.getOrDefault(key, incident), 1, Integer::sum);
    }

    /// Each with the calls that met it, in the order in which they were met.
    synchronized List<Map.Entry<Incident, Integer>> all() {
        return calls.entrySet().stream().map(Map.Entry::copyOf).toList();
    }
}
