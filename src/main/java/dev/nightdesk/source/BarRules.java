package dev.nightdesk.source;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the prices and the volume of a bar have to be, wherever it comes from. The first rule that
/// is broken counts.
public final class BarRules {

    private BarRules() {}

    /// What makes the row unusable; empty if nothing does.
    public static Optional<Complaint> complaint(QuotedBar bar) {
        if (!isPrice(bar.open())
                || !isPrice(bar.high())
                || !isPrice(bar.low())
                || !isPrice(bar.close())) {
            return because(RowFault.BAD_PRICE, "a price of " + bar.symbol() + " is not above zero");
        }
        if (bar.high() < bar.low()) {
            return because(
                    RowFault.HIGH_BELOW_LOW,
                    "high " + bar.high() + " of " + bar.symbol() + " is below low " + bar.low());
        }
        return bar.volume() >= 0 && bar.volume() < Double.POSITIVE_INFINITY
                ? Optional.empty()
                : because(RowFault.BAD_VOLUME, "volume " + bar.volume() + " of " + bar.symbol());
    }

    /// What makes one wonder about a usable bar.
    public static Set<Oddity> oddities(QuotedBar bar) {
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        if (bar.open() < bar.low() || bar.open() > bar.high()) {
            oddities.add(Oddity.OPEN_OUTSIDE_RANGE);
        }
        if (bar.close() < bar.low() || bar.close() > bar.high()) {
            oddities.add(Oddity.CLOSE_OUTSIDE_RANGE);
        }
        if (bar.volume() == 0) {
            oddities.add(Oddity.NO_VOLUME);
        }
        return oddities;
    }

    private static boolean isPrice(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static Optional<Complaint> because(RowFault fault, String words) {
        return Optional.of(new Complaint(fault, words));
    }
}
