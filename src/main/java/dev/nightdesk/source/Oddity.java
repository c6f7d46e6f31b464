package dev.nightdesk.source;

/// What makes one wonder about a bar that is used all the same, because real markets have such
/// bars.
public enum Oddity {
    OPEN_OUTSIDE_RANGE("opened outside of its range"),
    CLOSE_OUTSIDE_RANGE("closed outside of its range"),
    /// Nothing was traded; the prices are carried forward or come from quotes.
    NO_VOLUME("was not traded");

    private final String words;

    Oddity(String words) {
        this.words = words;
    }

    /// Said after the symbol.
    public String words() {
        return words;
    }
}
