package dev.nightdesk.report.page;

import dev.nightdesk.report.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What models were worth, as far as it was known on the night of the report.
///
/// @param stance whether the night believed one, in its words; empty if it asked nobody
/// @param horizons ascending; empty where none has been trained
public record ModelsView(Optional<String> stance, List<Horizon> horizons) {

    private static final String UNTRAINED = "no model has been trained: nightdesk run train";

    public ModelsView {
        horizons = List.copyOf(horizons);
    }

    /// The models that look so far ahead.
    ///
    /// @param sessions so far
    /// @param champion its id; empty if none was
    /// @param rows the champion of an older contest, then those of the newest, best first, then
    ///   baselines
    /// @param luck of the sessions that models have foretold and that are over
    /// @param look the newest; empty if there was none
    public record Horizon(
            int sessions,
            Optional<String> champion,
            Tested tested,
            List<Row> rows,
            Luck luck,
            Optional<Look> look) {

        public Horizon {
            rows = List.copyOf(rows);
        }

        /// Who is champion.
        public String words() {
            return "champion: " + champion.orElse("none");
        }
    }

    /// The contest that they were in.
    ///
    /// @param sessions of its tests
    /// @param border mean rank IC that a claim has to exceed; NaN if unknown
    /// @param tried configurations ever scored
    public record Tested(LocalDate first, LocalDate last, int sessions, double border, int tried) {

        /// Over what it went, and how far luck reaches.
        public String words() {
            return "%s tested, %s to %s; with %s ever scored, luck reaches a rank IC of %s"
                    .formatted(
                            Shown.counted(sessions, "session"),
                            first,
                            last,
                            Shown.counted(tried, "configuration"),
                            Figures.correlation(border));
        }
    }

    /// What candidates that know nothing have reached in the sessions that models have foretold.
    ///
    /// @param looks sessions
    /// @param candidates weightings drawn by lot and models of shuffled labels
    /// @param reach mean rank IC that one in forty of them passes; NaN if there were no looks
    public record Luck(int looks, int candidates, double reach) {

        /// Nothing has been looked at.
        public static final Luck NONE = new Luck(0, 0, Double.NaN);

        /// How far luck reaches; of no look nothing.
        public Optional<String> words() {
            return looks == 0
                    ? Optional.empty()
                    : Optional.of(
                            "in the %s at what was foretold, luck reached a rank IC of %s: %s that know nothing"
                                    .formatted(
                                            Shown.counted(looks, "look"),
                                            Figures.correlation(reach),
                                            Shown.counted(candidates, "candidate")));
        }
    }

    /// What a model or a baseline was measured at.
    ///
    /// @param ic mean daily rank IC out of sample
    /// @param low end of its 95 % interval, NaN if unknown
    /// @param high end of its 95 % interval, NaN if unknown
    /// @param net spread between the upper and the lower fifth over the horizon after costs, a
    ///   fraction
    /// @param looks sessions that it has foretold and whose horizon is over, trained anew each week
    /// @param since mean rank IC over these, NaN if there are none
    public record Row(
            String model, double ic, double low, double high, double net, int looks, double since) {

        /// The rank IC with its interval.
        public String measured() {
            return Double.isNaN(low)
                    ? Figures.correlation(ic)
                    : "%s (%s to %s)"
                            .formatted(
                                    Figures.correlation(ic),
                                    Figures.correlation(low),
                                    Figures.correlation(high));
        }

        /// In one line.
        public String words() {
            String realised =
                    looks == 0
                            ? "nothing foretold is over"
                            : "as foretold %s in %s"
                                    .formatted(
                                            Figures.correlation(since),
                                            Shown.counted(looks, "look"));
            return "%s: rank IC %s, net spread %s, %s"
                    .formatted(model, measured(), Figures.smallChange(net), realised);
        }
    }

    /// What canaries saw of a session whose horizon is over.
    ///
    /// @param tonight whether it is the one that was due
    /// @param caught whether the planted leak was noticed
    /// @param planted its rank IC
    /// @param suspects features that knew too much in what was looked at with it
    /// @param noticed planted leaks that were noticed so far
    /// @param looks of so many
    public record Look(
            LocalDate session,
            boolean tonight,
            boolean caught,
            double planted,
            List<String> suspects,
            int noticed,
            int looks) {

        public Look {
            suspects = List.copyOf(suspects);
        }

        /// Whether something is wrong with it.
        public boolean isAlarming() {
            return !caught || !suspects.isEmpty();
        }

        /// What it has shown.
        public String words() {
            return "%s, at %s: a planted leak (rank IC %s) was %s; features that know too much: %s. %d of %s noticed so far"
                    .formatted(
                            tonight
                                    ? "tonight's look"
                                    : "no look at what was due tonight; the last",
                            session,
                            Figures.correlation(planted),
                            caught ? "noticed" : "not noticed",
                            suspects.isEmpty() ? "none" : String.join(", ", suspects),
                            noticed,
                            Shown.counted(looks, "planted leak"));
        }
    }

    /// Whether the night believed a model, in one sentence.
    public String words() {
        return Shown.sentence(
                stance.orElse(horizons.isEmpty() ? UNTRAINED : "the night asked no model"));
    }
}
