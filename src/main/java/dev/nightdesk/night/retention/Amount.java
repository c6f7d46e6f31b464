package dev.nightdesk.night.retention;

import java.util.Locale;

/// How much goes, or has gone.
///
/// @param rows of tables; of the archive files
/// @param bytes about, of rows; of files exactly
public record Amount(long rows, long bytes) {

    public static final Amount NONE = new Amount(0, 0);

    private static final double KILO = 1024;

    public Amount plus(Amount other) {
        return new Amount(rows + other.rows, bytes + other.bytes);
    }

    public boolean isNone() {
        return rows == 0 && bytes == 0;
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
