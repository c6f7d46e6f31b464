package dev.nightdesk.source;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of a source that were not used, and rows that were used with a question mark. A snapshot.
///
/// @param rejected only faults that occurred, in the order of the enum
/// @param odd only oddities that occurred, in the order of the enum
public record Rejections(Map<RowFault, Count> rejected, Map<Oddity, Count> odd) {

    /// Nothing to complain about.
    public static final Rejections NONE = new Rejections(Map.of(), Map.of());

    /// How often, and where first.
    ///
    /// @param rows at least 1
    /// @param sample the first case in words: `prices.csv.gz line 1000: 'abc' is not a number`
    public record Count(long rows, String sample) {}

    /// Rows rejected for that reason.
    public long rejected(RowFault fault) {
        return rows(rejected.get(fault));
    }

    /// The first row rejected for that reason, in words; empty if there is none.
    public Optional<String> sample(RowFault fault) {
        return Optional.ofNullable(rejected.get(fault)).map(Count::sample);
    }

    /// Rows used although they are odd in that way.
    public long odd(Oddity oddity) {
        return rows(odd.get(oddity));
    }

    /// Rows rejected for any reason.
    public long total() {
        return rejected.values().stream().mapToLong(Count::rows).sum();
    }

    private static long rows(@Nullable Count count) {
        return count == null ? 0 : count.rows();
    }
}
