package dev.nightdesk.report.page;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.Figures;
import java.util.Optional;

/// A listing that stands otherwise than in the session published before.
///
/// @param before empty if it was not rated
/// @param now empty if it is not rated
/// @param scoreBefore NaN if it was not rated
/// @param score NaN if it is not rated
/// @param why there is no opinion; empty if there is one
public record Move(
        String ticker,
        String name,
        Optional<Rating> before,
        Optional<Rating> now,
        double scoreBefore,
        double score,
        String why) {

    /// Points of score more or less; 0 where one of them is unknown.
    public double step() {
        return Double.isNaN(scoreBefore) || Double.isNaN(score) ? 0 : score - scoreBefore;
    }

    /// Such as `hold → buy`.
    public String words() {
        String from = before.map(Figures::rating).orElse("");
        String to = now.map(Figures::rating).orElse("");
        String way = from.isEmpty() ? to : to.isEmpty() ? from + " → none" : from + " → " + to;
        return why.isEmpty() ? way : way + " (" + why + ")";
    }
}
