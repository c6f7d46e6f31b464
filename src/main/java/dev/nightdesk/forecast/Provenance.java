package dev.nightdesk.forecast;

/// What a feature is known from.
public enum Provenance {
    /// Daily bars.
    PRICES,
    /// Figures as filed, with or without a price.
    FILINGS,
    /// Headlines.
    NEWS
}
