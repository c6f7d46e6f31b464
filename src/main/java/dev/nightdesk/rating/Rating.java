package dev.nightdesk.rating;

/// What is recommended. The names are the column, the export and (in lower case) the metric label.
public enum Rating {
    STRONG_BUY,
    BUY,
    HOLD,
    SELL,
    STRONG_SELL,
    /// Analysed, but nothing is recommended; a [NoOpinion] says why.
    NO_OPINION;

    /// Whether anything is recommended.
    public boolean isOpinion() {
        return this != NO_OPINION;
    }

    /// Whether it expects the price to rise.
    public boolean isBuy() {
        return this == BUY || this == STRONG_BUY;
    }

    /// Whether it expects the price to fall.
    public boolean isSell() {
        return this == SELL || this == STRONG_SELL;
    }
}
