package dev.nightdesk.market;

/// The symbol under which a listing trades, exactly as its market writes it.
///
/// `NA`, `NAN` and `TRUE` are tickers like any other: a symbol is never parsed as a value.
///
/// @param symbol 1–16 visible ASCII characters, case kept
public record Ticker(String symbol) implements Comparable<Ticker> {

    private static final int LONGEST = 16;

    public Ticker {
        if (!isSymbol(symbol)) {
            throw new IllegalArgumentException(
                    "ticker of 1-16 visible ASCII characters expected: '" + symbol + "'");
        }
    }

    /// Whether a text can be a ticker's symbol.
    public static boolean isSymbol(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /// Code-point order, the order of every table nightdesk writes.
    @Override
    public int compareTo(Ticker other) {
        return symbol.compareTo(other.symbol);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
