package dev.nightdesk.source.simulated;

/// The prices at which US exchanges quote: cents, and hundredths of a cent below one dollar
/// (Regulation NMS, rule 612).
final class Tick {

    private static final double COARSE = 100;
    private static final double FINE = 10_000;

    private Tick() {}

    /// The nearest price, at least the smallest there is. Keeps order.
    static double nearest(double price) {
        return price >= 1
                ? Math.round(price * COARSE) / COARSE
                : Math.max(1, Math.round(price * FINE)) / FINE;
    }
}
