package dev.nightdesk.testmarket;

import java.time.LocalDate;

/// A row of the prices file.
///
/// @param close US dollars as traded, like the other prices
/// @param volume shares
public record Quote(
        String symbol,
        LocalDate session,
        double open,
        double high,
        double low,
        double close,
        long volume) {

    String line() {
        return symbol + "," + session + "," + open + "," + high + "," + low + "," + close + ","
                + volume;
    }

    /// The same prices on another day.
    Quote on(LocalDate day) {
        return new Quote(symbol, day, open, high, low, close, volume);
    }
}
