package dev.nightdesk.night;

import java.util.Locale;
import java.util.Optional;

/// The kinds of market a database can belong to.
public enum Market {
    SIMULATED,
    FILES,
    LIVE;

    /// The word on the command line, in folders and in tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What has to be said of a market that is not a real one.
    public Optional<String> notice() {
        return this == SIMULATED
                ? Optional.of("SIMULATED market: companies, prices, filings and news are invented")
                : Optional.empty();
    }

    static Market of(String word) {
        for (Market market : values()) {
            if (market.word().equals(word)) {
                return market;
            }
        }
        throw new Refused(
                Objection.MARKET_UNKNOWN,
                "unknown market '" + word + "'",
                "nightdesk run nightly --market simulated, or files:DIR, or live");
    }
}
