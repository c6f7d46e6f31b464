package dev.nightdesk.night;

import java.util.Locale;

/// The kinds of market a database can belong to.
public enum Market {
    SIMULATED,
    FILES,
    LIVE;

    /// The word on the command line, in folders and in tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Market of(String word) {
        for (Market market : values()) {
            if (market.word().equals(word)) {
                return market;
            }
        }
        throw new Refused(
                "unknown market '" + word + "'", "use --market simulated, files:DIR or live");
    }
}
