package dev.nightdesk.market;

import java.util.List;

/// What became of a listing's reported actions: every action that has gone ex after the first bar
/// is in one of the two lists.
///
/// @param applied ascending by ex-day, ready for [Adjustment]
/// @param quarantined kept out of the prices, each with its reason
public record Vetted(List<CorporateAction> applied, List<Quarantined> quarantined) {

    /// An action that is reported but not believed.
    public record Quarantined(CorporateAction action, QuarantineReason reason) {}
}
