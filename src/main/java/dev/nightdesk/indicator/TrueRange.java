package dev.nightdesk.indicator;

import dev.nightdesk.market.AdjustedSeries;

/// The true range (Wilder, 1978) of a bar, US dollars: how far the price travelled since the close
/// before. It starts at the second bar.
final class TrueRange {

    private TrueRange() {}

    static double at(AdjustedSeries prices, int bar) {
        double before = prices.close()[bar - 1];
        return Math.max(prices.high()[bar], before) - Math.min(prices.low()[bar], before);
    }
}
