package dev.nightdesk.source;

import dev.nightdesk.source.Rejections.Count;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Counts the rows of an answer that are not used, and keeps the first of each kind in words.
public final class RowTally {

    private final Map<RowFault, Count> rejected = new EnumMap<>(RowFault.class);

    /// Counts one more row.
    ///
    /// @param sample the case in words, short
    public void reject(RowFault fault, String sample) {
        rejected.merge(
                fault,
                new Count(1, sample),
                (met, another) -> new Count(met.rows() + 1, met.sample()));
    }

    public Rejections rejections() {
        return rejected.isEmpty()
                ? Rejections.NONE
                : new Rejections(Collections.unmodifiableMap(new EnumMap<>(rejected)), Map.of());
    }
}
