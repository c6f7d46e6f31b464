package dev.nightdesk.report.page;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a session is published, and what of it was accounted for.
///
/// @param market its word, such as `live`
/// @param notice what has to be said of a market that is not a real one
/// @param published when, and by which model; empty if it is not
/// @param details why it is not published, who published it in spite of the gate, what was
///   republished
/// @param standing the newest published session, where this one is not published
/// @param coverage what the gate looked at; empty if it is not published
/// @param ratings how many opinions say what
public record Status(
        LocalDate session,
        String market,
        Optional<String> notice,
        Optional<Published> published,
        List<String> details,
        Optional<LocalDate> standing,
        CoverageEquation equation,
        Optional<Ratio> coverage,
        Map<Rating, Integer> ratings) {

    /// When, and by which model.
    public record Published(Instant at, String model) {}

    /// The one line that has to be read.
    public String headline() {
        return published
                .map(one ->
                        "Published %s by model %s."
                                .formatted(Figures.minute(one.at()), one.model()))
                .orElseGet(() -> "Nothing new was published: a gate refused. " + stands());
    }

    private String stands() {
        return standing.map(one -> "The set of " + one + " still stands.")
                .orElse("No set was published before.");
    }

    /// How many have an opinion of that kind.
    public int count(Rating rating) {
        return ratings.getOrDefault(rating, 0);
    }
}
