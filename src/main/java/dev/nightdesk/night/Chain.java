package dev.nightdesk.night;

import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a rating is made of, link by link: scores, readings, and what these were read from. Bars
/// and filings are as they are stored now.
///
/// @param model version of the one that rated
/// @param parts in the order of the model's weights; with the neutral 50 they sum to the score
/// @param sector that readings on filings are compared within, as files say it now; empty if
///   unknown
/// @param readings in the order of the analysis
/// @param headlines how many about the listing had been published
public record Chain(
        String model,
        List<Part> parts,
        Optional<String> sector,
        List<Measured> readings,
        Bars bars,
        Filings filings,
        int headlines) {

    /// One reading's part in the score: points = 100 × weight × (rank − ½).
    ///
    /// @param points of score; 0 where the reading is unknown
    /// @param weight −1 to 1, sizes sum to 1; negative where lower is better; NaN if the model's
    ///   weights are not known
    /// @param rank in (0, 1], NaN = unknown
    public record Part(String reading, double points, double weight, double rank) {}

    /// A reading.
    ///
    /// @param value NaN = unknown
    /// @param rank among all analysed, in (0, 1], NaN = unknown
    /// @param sectorRank the same among those of its sector, of readings on filings; NaN as well
    ///   where fewer than five others of the sector have one
    /// @param asOf when what it was read from was last so; empty if there was nothing to read
    public record Measured(
            String id, double value, double rank, double sectorRank, Optional<LocalDate> asOf) {}

    /// A close.
    ///
    /// @param close US dollars, adjusted to the session
    public record Close(LocalDate session, double close) {}

    /// The bars that readings see.
    ///
    /// @param closes the last 60, ascending
    /// @param applied the actions that are believed, in ascending order of ex-day
    public record Bars(
            int count,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            List<Close> closes,
            List<CorporateAction> applied) {

        /// What a price of a day is to be multiplied by to be comparable with those of the session.
        double factorSince(LocalDate day) {
            return applied.stream()
                    .filter(one -> one.exDay() > day.toEpochDay())
                    .mapToDouble(CorporateAction::factor)
                    .reduce(1, (one, other) -> one * other);
        }
    }

    /// Figures as filed.
    ///
    /// @param facts how many readings may look at
    /// @param days on how many days they were filed
    /// @param newest the newest of each concept, in the order of concepts
    public record Filings(int facts, int days, List<Fact> newest) {}
}
