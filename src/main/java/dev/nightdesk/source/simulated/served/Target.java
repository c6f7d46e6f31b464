package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Provider.ALPHAVANTAGE;
import static dev.nightdesk.source.simulated.served.Provider.CBOE;
import static dev.nightdesk.source.simulated.served.Provider.FINNHUB;
import static dev.nightdesk.source.simulated.served.Provider.FRED;
import static dev.nightdesk.source.simulated.served.Provider.MASSIVE;
import static dev.nightdesk.source.simulated.served.Provider.NASDAQTRADER;
import static dev.nightdesk.source.simulated.served.Provider.SEC;

import java.util.List;

/// Whom a fault of the wire strikes.
///
/// @param calls that meet it, one after the other: with three retries a client gets through
/// @param mostPassing calls that may get through before
record Target(Provider provider, int calls, int mostPassing) {

    private static final int ENDLESS = Integer.MAX_VALUE;

    /// The targets of a fault; none if it bends data instead.
    ///
    /// @param lot decides where there is a choice
    static List<Target> of(Fault fault, long lot) {
        return switch (fault) {
            case RATE_STORM -> List.of(new Target(MASSIVE, 3, 2), new Target(FINNHUB, 3, 2));
            case OK_ERRORS ->
                    List.of(
                            new Target(MASSIVE, 1, 2),
                            new Target(ALPHAVANTAGE, 1, 0),
                            new Target(FINNHUB, 1, 2));
            case CLOSED_TIER -> List.of(new Target(FINNHUB, ENDLESS, 0));
            case TRUNCATED_PAGE -> List.of(new Target(MASSIVE, 1, 2), new Target(SEC, 1, 2));
            case HTML_PAGE ->
                    List.of(
                            new Target(MASSIVE, 1, 2),
                            new Target(NASDAQTRADER, 1, 0),
                            new Target(FRED, 1, 0));
            case SLOW_DRIP -> List.of(new Target(Lot.below(2, lot) == 0 ? MASSIVE : SEC, 1, 2));
            case DEAD_HOUR -> List.of(new Target(dead(lot), ENDLESS, 0));
            case SERVER_ERRORS ->
                    List.of(
                            new Target(MASSIVE, 2, 2),
                            new Target(SEC, 2, 2),
                            new Target(CBOE, 2, 0));
            case GARBAGE_ROWS, SILENT_SPLIT, HALF_BAR, CLOSURE -> List.of();
        };
    }

    private static Provider dead(long lot) {
        return List.of(MASSIVE, SEC, FINNHUB).get(Lot.below(3, lot));
    }
}
