package dev.nightdesk.rating;

/// The guards of this room's constructors: each returns its value or names it in the refusal.
final class Expect {

    private Expect() {}

    static double positive(String name, double value) {
        return that(value > 0 && Double.isFinite(value), name, "positive", value);
    }

    static double notNegative(String name, double value) {
        return that(value >= 0 && Double.isFinite(value), name, "at least 0", value);
    }

    static double between(String name, double value, double low, double high) {
        return that(value >= low && value <= high, name, "within " + low + ".." + high, value);
    }

    static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    private static double that(boolean holds, String name, String what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + what + ": " + value);
        }
        return value;
    }
}
