package dev.nightdesk.source.simulated;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a simulated market: whoever opens the same one sees the same market.
///
/// @param seed any number; another seed is another market
/// @param stocks common stocks listed at a time, 10–20000
/// @param history sessions that it delivers, at least 30; the market itself does not depend on it
public record Simulation(long seed, int stocks, int history) {

    private static final int FEWEST_STOCKS = 10;
    private static final int MOST_STOCKS = 20_000;
    private static final int SHORTEST_HISTORY = 30;

    private static final Pattern TEXT =
            Pattern.compile("seed=(-?\\d{1,19}) stocks=(\\d{1,9}) history=(\\d{1,9})");

    public Simulation {
        if (stocks < FEWEST_STOCKS || stocks > MOST_STOCKS) {
            throw new IllegalArgumentException("10 to 20000 stocks expected: " + stocks);
        }
        if (history < SHORTEST_HISTORY) {
            throw new IllegalArgumentException("at least 30 sessions expected: " + history);
        }
    }

    /// Such as `seed=1 stocks=6400 history=300`, for [#parse].
    public String text() {
        return "seed=" + seed + " stocks=" + stocks + " history=" + history;
    }

    /// What [#text()] wrote, else [IllegalArgumentException].
    public static Simulation parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'seed=1 stocks=6400 history=300' or the like expected: '" + text + "'");
        }
        return new Simulation(
                Long.parseLong(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }

    /// Whether the other one is the same market, seen over as long a history or another.
    public boolean isSameMarket(Simulation other) {
        return seed == other.seed && stocks == other.stocks;
    }
}
