package dev.nightdesk.market;

/// A change of the number of shares: prices before the ex-day are multiplied by the factor, volumes
/// divided by it.
///
/// @param exDay epoch day
/// @param factor new price per old price, 0.5 for a 2:1 split, 10 for a 1:10 reverse split
public record Split(int exDay, double factor) implements CorporateAction {

    public Split {
        factor = CorporateAction.positive(factor);
    }
}
