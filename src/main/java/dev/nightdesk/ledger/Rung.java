package dev.nightdesk.ledger;

/// What is given up where not everything can be had that a night can do without, the first first.
public enum Rung {
    NEWS_ROTATION(1, "news rotation"),
    FUNDAMENTALS_REFRESH(2, "fundamentals refresh"),
    SECOND_SOURCE_CHECKS(3, "second-source checks"),
    UNIVERSE_TAIL(4, "universe tail");

    private final int number;
    private final String words;

    Rung(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /// From 1, the first to be given up.
    public int number() {
        return number;
    }

    /// For people.
    public String words() {
        return words;
    }
}
