package dev.nightdesk.indicator;

import dev.nightdesk.market.Fact;
import dev.nightdesk.market.Split;
import java.util.List;

/// Restates figures filed before a split in shares of the session, as the price already is.
///
/// @param splits known at the session
record SplitsSince(List<Split> splits) {

    /// A per-share figure, US dollars a share of the session.
    double perShare(Fact fact) {
        return fact.value() * factor(fact.filed());
    }

    /// A number of shares of the session.
    ///
    /// @param shares as of the filing
    /// @param filed epoch day
    double shares(double shares, int filed) {
        return shares / factor(filed);
    }

    private double factor(int filed) {
        double factor = 1;
        for (Split split : splits) {
            factor *= split.exDay() > filed ? split.factor() : 1;
        }
        return factor;
    }
}
