package dev.nightdesk.source.simulated;

/// What a company does: eleven sectors as in the usual classifications.
enum Sector {
    ENERGY("Energy", 0.5),
    MATERIALS("Materials", 0.5),
    INDUSTRIALS("Industrials", 0.55),
    DISCRETIONARY("Consumer Discretionary", 0.55),
    STAPLES("Consumer Staples", 0.55),
    HEALTH("Health Care", 0.4),
    FINANCIALS("Financials", 0.88),
    TECHNOLOGY("Technology", 0.4),
    COMMUNICATION("Communication", 0.5),
    UTILITIES("Utilities", 0.65),
    REAL_ESTATE("Real Estate", 0.55);

    private final String title;
    private final double owed;

    Sector(String title, double owed) {
        this.title = title;
        this.owed = owed;
    }

    String title() {
        return title;
    }

    /// The part of the assets that is typically owed, a fraction.
    double owed() {
        return owed;
    }
}
