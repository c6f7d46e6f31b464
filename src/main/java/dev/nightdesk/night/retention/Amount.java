package dev.nightdesk.night.retention;

import dev.nightdesk.store.SizeStore.Size;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How much goes, or has gone.
///
/// @param rows by table
/// @param files of the archive
/// @param bytes of the files
public record Amount(Map<String, Long> rows, long files, long bytes) {

    public static final Amount NONE = new Amount(Map.of(), 0, 0);

    private static final double KILO = 1024;

    public Amount plus(Amount other) {
        Map<String, Long> sum = new TreeMap<>(rows);
        other.rows.forEach((table, count) -> sum.merge(table, count, Long::sum));
        return new Amount(sum, files + other.files, bytes + other.bytes);
    }

    /// Rows, or files where it is those.
    public long count() {
        return files + rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Bytes, of rows about: their share of their tables.
    ///
    /// @param tables as they were before
    public long bytes(Map<String, Size> tables) {
        double sum = bytes;
        for (Map.Entry<String, Long> some : rows.entrySet()) {
            Size table = tables.get(some.getKey());
            if (table != null && some.getValue() > 0) {
                double all = Math.max(table.rows(), some.getValue());
                sum += table.bytes() * some.getValue() / all;
            }
        }
        return Math.round(sum);
    }

    /// Such as `12.3 MiB`.
    public static String words(long bytes) {
        double rest = bytes;
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        while (Math.abs(rest) >= KILO && unit < units.length - 1) {
            rest /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", rest, units[unit]);
    }
}
