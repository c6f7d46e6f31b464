package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Current assets ÷ current liabilities of the same day (Altman, 1968, and every textbook): how
/// often what falls due within a year is covered. Banks and insurers file neither: unknown.
final class CurrentRatio extends FiledReading {

    CurrentRatio() {
        super("current_ratio", Concept.CURRENT_ASSETS, Concept.CURRENT_LIABILITIES);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.sameDay(Concept.CURRENT_ASSETS, Concept.CURRENT_LIABILITIES)
                .filter(sheet -> sheet.other() > 0)
                .map(sheet -> sheet.one() / sheet.other())
                .orElse(Double.NaN);
    }
}
