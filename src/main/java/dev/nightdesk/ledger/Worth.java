package dev.nightdesk.ledger;

import java.util.Comparator;

/// How much a call for one company is worth tonight.
///
/// @param symbol of the company
/// @param atBorder whether its score is so near to a border of ratings that news may move it across
/// @param age days since it was last asked for
/// @param volatility of its returns over twenty sessions, 0 if unknown
public record Worth(String symbol, boolean atBorder, long age, double volatility) {

    /// Those at a border, then by how far they may have moved since: age × volatility. Symbols
    /// decide between equals, so that the order is one.
    public static final Comparator<Worth> MOST_FIRST =
            Comparator.comparing(Worth::atBorder)
                    .reversed()
                    .thenComparing(Comparator.comparingDouble(Worth::drift).reversed())
                    .thenComparing(Worth::symbol);

    private double drift() {
        return age * volatility;
    }
}
