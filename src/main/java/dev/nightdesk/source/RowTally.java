package dev.nightdesk.source;

import dev.nightdesk.source.Rejections.Count;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Counts the rows of an answer that are not used or wondered at, and keeps the first of each kind
/// in words.
public final class RowTally {

    private final Map<RowFault, Count> rejected = new EnumMap<>(RowFault.class);
    private final Map<Oddity, Count> odd = new EnumMap<>(Oddity.class);

    /// Counts one more row.
    ///
    /// @param sample the case in words, short
    public void reject(RowFault fault, String sample) {
        count(rejected, fault, sample);
    }

    /// Counts one more row.
    ///
    /// @param place put before the words of the complaint
    public void reject(String place, Complaint why) {
        reject(why.fault(), place + why.words());
    }

    /// Counts one more row that is used all the same.
    ///
    /// @param sample the case in words, short
    public void wonder(Oddity oddity, String sample) {
        count(odd, oddity, sample);
    }

    private static <K> void count(Map<K, Count> counts, K kind, String sample) {
        counts.merge(
                kind,
                new Count(1, sample),
                (met, another) -> new Count(met.rows() + 1, met.sample()));
    }

    public Rejections rejections() {
        return rejected.isEmpty() && odd.isEmpty()
                ? Rejections.NONE
                : new Rejections(
                        Collections.unmodifiableMap(new EnumMap<>(rejected)),
                        Collections.unmodifiableMap(new EnumMap<>(odd)));
    }
}
