package dev.nightdesk.ledger;

/// What is given up where not everything can be had that a night can do without, the first first.
public enum Rung {
    NEWS_ROTATION("news rotation"),
    FUNDAMENTALS_REFRESH("fundamentals refresh"),
    SECOND_SOURCE_CHECKS("second-source checks"),
    UNIVERSE_TAIL("universe tail");

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }
}
