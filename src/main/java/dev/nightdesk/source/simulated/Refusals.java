package dev.nightdesk.source.simulated;

import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.Rejections.Count;
import dev.nightdesk.source.RowFault;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Counts the rows that the reader could not use.
final class Refusals {

    private final Map<RowFault, Count> refused = new EnumMap<>(RowFault.class);

    void add(RowFault fault, String reason) {
        refused.merge(
                fault,
                new Count(1, reason),
                (met, another) -> new Count(met.rows() + 1, met.sample()));
    }

    Rejections counted() {
        return refused.isEmpty()
                ? Rejections.NONE
                : new Rejections(Collections.unmodifiableMap(new EnumMap<>(refused)), Map.of());
    }
}
