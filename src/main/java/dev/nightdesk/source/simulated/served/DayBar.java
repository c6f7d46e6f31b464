package dev.nightdesk.source.simulated.served;

/// One listing's session, as traded.
///
/// @param listing its place in the roll
record DayBar(int listing, double open, double high, double low, double close, double volume) {

    /// After a split of which nobody tells.
    ///
    /// @param factor new price per old price
    DayBar split(double factor) {
        return new DayBar(
                listing,
                cents(open * factor),
                cents(high * factor),
                cents(low * factor),
                cents(close * factor),
                volume / factor);
    }

    /// What was known of it at noon.
    DayBar half() {
        double noon = cents((open + close) / 2);
        return new DayBar(
                listing,
                open,
                Math.max(open, noon),
                Math.min(open, noon),
                noon,
                Math.rint(volume / 2));
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }
}
