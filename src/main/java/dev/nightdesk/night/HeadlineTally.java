package dev.nightdesk.night;

import dev.nightdesk.store.NewsStore.Filed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Counts the headlines of a file in eight bytes each.
final class HeadlineTally {

    private static final int FEW = 1024;

    private long[] ids = new long[FEW];
    private int rows;
    private long unlisted;

    void add(Filed one) {
        if (rows == ids.length) {
            ids = Arrays.copyOf(ids, rows + rows / 2);
        }
        ids[rows++] = hash(one.item().id());
        unlisted += one.instrumentIds().isEmpty() ? 1 : 0;
    }

    /// Of a few million texts no two are the same in it.
    private static long hash(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /// Rows about no listing.
    long unlisted() {
        return unlisted;
    }

    /// Different headlines.
    long items() {
        long[] sorted = Arrays.copyOf(ids, rows);
        Arrays.sort(sorted);
        long items = Math.min(1, rows);
        for (int i = 1; i < rows; i++) {
            items += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return items;
    }
}
