package dev.nightdesk.market;

/// Cash (or the like) paid per share: prices before the ex-day are multiplied by the factor,
/// volumes are left.
///
/// @param exDay epoch day
/// @param factor 1 − cash ÷ close before the ex-day, usually a little below 1
public record Dividend(int exDay, double factor) implements CorporateAction {

    public Dividend {
        factor = CorporateAction.positive(factor);
    }
}
