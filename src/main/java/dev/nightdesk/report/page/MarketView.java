package dev.nightdesk.report.page;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.report.Figures;
import dev.nightdesk.report.chart.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The market as a whole.
///
/// @param sectors largest first; empty where no sector is known
/// @param sectorsKnown the youngest day on which sectors were so
/// @param ratings of sessions, oldest first, the last one tonight's; empty where that is not
///   published
public record MarketView(
        Breadth breadth,
        List<Sector> sectors,
        Optional<LocalDate> sectorsKnown,
        List<Ratings> ratings) {

    /// Sessions there is room for.
    public static final int SESSIONS = 21;

    /// Some of all.
    public record Part(int count, int of) {

        /// A fraction, NaN of none.
        public double share() {
            return of == 0 ? Double.NaN : (double) count / of;
        }

        /// Such as `61.3 %`.
        public String words() {
            return Figures.share(share());
        }
    }

    /// How broad a session was.
    ///
    /// @param dayReturn mean over the listings, a fraction, NaN if unknown
    /// @param above50 of those whose 50-day average is known
    /// @param above200 of those whose 200-day average is known
    /// @param highs of those with a year of bars
    /// @param lows of those with a year of bars
    public record Breadth(
            double dayReturn,
            int advancers,
            int decliners,
            int unchanged,
            Part above50,
            Part above200,
            Part highs,
            Part lows) {}

    /// One sector.
    ///
    /// @param dayReturn mean over its listings, a fraction, NaN if unknown
    /// @param score mean, of those with an opinion, NaN if none has
    public record Sector(
            String name,
            int listings,
            double dayReturn,
            Part advancing,
            Part above200,
            double score,
            int buys,
            int sells) {}

    /// How many opinions of a session say what.
    public record Ratings(LocalDate session, Map<Rating, Integer> counts) {

        private double share(Rating rating) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return all == 0 ? 0 : (double) counts.getOrDefault(rating, 0) / all;
        }
    }

    /// One rating over the sessions.
    public record Panel(Rating rating, String name, int count, String share, Columns columns) {}

    /// One for each rating.
    public List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            List<Double> shares = ratings.stream().map(one -> one.share(rating)).toList();
            String name = Figures.rating(rating);
            panels.add(
                    new Panel(
                            rating,
                            name,
                            ratings.getLast().counts().getOrDefault(rating, 0),
                            Figures.share(shares.getLast()),
                            Columns.of(name, shares, SESSIONS)));
        }
        return panels;
    }
}
