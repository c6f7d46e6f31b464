package dev.nightdesk.night.check;

/// The guards of settings: each names the setting and what is allowed.
public final class Bound {

    private Bound() {}

    public static void atLeast(double least, String name, double value) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(
                    "%s must be at least %s: %s".formatted(name, text(least), text(value)));
        }
    }

    public static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must be a fraction from 0 to 1: %s".formatted(name, text(value)));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
