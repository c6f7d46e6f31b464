package dev.nightdesk.ledger;

import java.util.Locale;

/// Fractions as people read them.
public final class Percent {

    private static final double HUNDRED = 100.0;

    private Percent() {}

    /// Such as `29.9 %`.
    public static String of(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", HUNDRED * fraction);
    }
}
