package dev.nightdesk.night.check;

import java.util.Locale;

/// Fractions as people read them.
final class Percent {

    private Percent() {}

    static String of(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }
}
