package dev.nightdesk.testmarket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One listing's random walk: what a share is worth, times the scale that splits leave.
final class Walk {

    private final String symbol;
    private final Random own;
    private final Random market;
    private final long typicalVolume;
    private double worth;

    /// Depends on nothing but seed and symbol, so that more listings or sessions change no row.
    Walk(long seed, String symbol, double worth, long typicalVolume) {
        this.symbol = symbol;
        this.own = new Random(seed * 31 + symbol.hashCode());
        this.market = new Random(seed);
        this.worth = worth;
        this.typicalVolume = typicalVolume;
    }

    /// @param split the index of the first session on the new scale
    /// @param factor what traded prices are multiplied by from then on
    List<Quote> quotes(List<LocalDate> sessions, int split, double factor) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            quotes.add(quote(sessions.get(i), i < split ? 1 : factor));
        }
        return quotes;
    }

    private Quote quote(LocalDate session, double scale) {
        double open = worth * Math.exp(0.004 * own.nextGaussian());
        worth =
                worth
                        * Math.exp(
                                0.0003
                                        + 0.008 * market.nextGaussian()
                                        + 0.012 * own.nextGaussian());
        double high = Math.max(open, worth) * (1 + 0.01 * own.nextDouble());
        double low = Math.min(open, worth) * (1 - 0.01 * own.nextDouble());
        long volume = (long) (typicalVolume * (0.5 + own.nextDouble()));
        return new Quote(
                symbol,
                session,
                cents(open * scale),
                cents(high * scale),
                cents(low * scale),
                cents(worth * scale),
                volume);
    }

    private static double cents(double price) {
        return Math.max(1, Math.round(price * 100)) / 100.0;
    }
}
