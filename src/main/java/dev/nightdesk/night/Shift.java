package dev.nightdesk.night;

import dev.nightdesk.rating.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What has become of a listing since the published session before.
///
/// @param since that session
/// @param model version of the one that rated then
/// @param before how it stood; empty if it was not rated
/// @param parts each contribution, the most changed first
/// @param readings the most changed first; empty if those of then have been purged
public record Shift(
        LocalDate since,
        String model,
        Optional<Stood> before,
        List<Moved> parts,
        List<Moved> readings) {

    /// How a listing stood.
    ///
    /// @param score 0–100
    /// @param confidence 0–1, NaN without an opinion
    /// @param entry US dollars
    public record Stood(Rating rating, double score, double confidence, double entry) {}

    /// A number that has changed or not.
    ///
    /// @param before NaN = unknown
    /// @param now NaN = unknown
    public record Moved(String reading, double before, double now) {

        public double change() {
            return now - before;
        }

        /// How much it has changed against its own size, 0–2; 2 too where it has become known or
        /// unknown.
        double share() {
            if (Double.compare(before, now) == 0) {
                return 0;
            }
            double share = Math.abs(change()) / ((Math.abs(before) + Math.abs(now)) / 2);
            return Double.isNaN(share) ? 2 : share;
        }

        /// Points of score; what is not among the contributions adds nothing.
        double points() {
            return Math.abs(change());
        }
    }
}
