package dev.nightdesk.testmarket;

import java.time.LocalDate;

/// A row of the actions file.
///
/// @param previous the last session before the ex-day
/// @param ratio what prices until then are multiplied by
public record Action(String symbol, LocalDate previous, double ratio) {

    String line() {
        return symbol + "," + previous + "," + ratio;
    }
}
