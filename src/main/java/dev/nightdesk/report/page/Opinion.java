package dev.nightdesk.report.page;

import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.report.Figures;
import java.util.List;
import java.util.Optional;

/// What is published of one listing.
///
/// @param name empty if nobody gives one
/// @param scoreBefore in the session published before, NaN if it had none
/// @param confidence 0–1, NaN without an opinion
/// @param maxWeight the most of a portfolio, a fraction; NaN if unknown
/// @param reasons weightiest first
public record Opinion(
        String ticker,
        String name,
        Rating rating,
        double score,
        double scoreBefore,
        double confidence,
        Trade trade,
        Optional<NoOpinion> noOpinion,
        double maxWeight,
        List<String> reasons) {

    private static final int FIRST = 3;

    /// The weightiest reasons in one line.
    public String why() {
        return String.join("; ", reasons.subList(0, Math.min(FIRST, reasons.size())));
    }

    /// Points of score since the session published before; empty if there were none.
    public Optional<String> step() {
        return Double.isNaN(scoreBefore)
                ? Optional.empty()
                : Optional.of(Figures.points(score - scoreBefore));
    }

    /// The target above or below the close.
    public String toTarget() {
        return Figures.change(trade.target() / trade.entry() - 1);
    }

    /// The stop above or below the close.
    public String toStop() {
        return Figures.change(trade.stop() / trade.entry() - 1);
    }
}
