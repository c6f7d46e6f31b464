package dev.nightdesk.night;

import dev.nightdesk.store.PartitionStore.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts instruments into ranges of nearly equal size.
final class RangeCutter {

    private RangeCutter() {}

    /// @param round becomes part of the names, so that a later round's ranges are new work
    /// @param ids ascending
    /// @param count at most so many ranges
    static List<Range> cut(int round, List<Integer> ids, int count) {
        List<Range> ranges = new ArrayList<>();
        int parts = Math.min(count, ids.size());
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) ids.size() * part / parts);
            int to = (int) ((long) ids.size() * (part + 1) / parts);
            ranges.add(new Range(name(round, part), ids.get(from), ids.get(to - 1)));
        }
        return ranges;
    }

    private static String name(int round, int part) {
        return String.format(Locale.ROOT, "%s%04d", prefix(round), part);
    }

    static String prefix(int round) {
        return "r" + round + "-";
    }
}
