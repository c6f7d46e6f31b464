package dev.nightdesk.night.check;

/// What publication asks for.
///
/// @param minimumReadings fewer known readings on prices exclude a listing
/// @param minimumCoverage share of what should have been analysed, a fraction
/// @param minimumHistorySessions sessions with bars before this one
/// @param maximumRejectedRows share of delivered rows, a fraction; more is a warning
/// @param maximumUnexplainedJumps prices that moved by half or more without a reported action; more
///   is a warning
/// @param maximumRestatedBars share of the bars of the session before, a fraction; more is a
///   warning
/// @param maximumMedianReturn of the session, a fraction, up or down
/// @param maximumRatingShift share of the ratings that are others than usual, a fraction
/// @param names who is listed
/// @param ages of what is not delivered every session
/// @param sources what another source may say differently
/// @param drift against the sessions published before
public record GateSettings(
        int minimumReadings,
        double minimumCoverage,
        int minimumHistorySessions,
        double maximumRejectedRows,
        int maximumUnexplainedJumps,
        double maximumRestatedBars,
        double maximumMedianReturn,
        double maximumRatingShift,
        Names names,
        Ages ages,
        Sources sources,
        DriftSettings drift) {

    public GateSettings {
        Bound.atLeast(1, "minimumReadings", minimumReadings);
        Bound.fraction("minimumCoverage", minimumCoverage);
        Bound.atLeast(0, "minimumHistorySessions", minimumHistorySessions);
        Bound.fraction("maximumRejectedRows", maximumRejectedRows);
        Bound.atLeast(0, "maximumUnexplainedJumps", maximumUnexplainedJumps);
        Bound.fraction("maximumRestatedBars", maximumRestatedBars);
        Bound.fraction("maximumMedianReturn", maximumMedianReturn);
        Bound.fraction("maximumRatingShift", maximumRatingShift);
    }

    /// Who is listed.
    ///
    /// @param maximumVanished share of the names of the session published before, a fraction
    /// @param maximumNew share of the names of the session, a fraction
    /// @param negligible so few names are never too many, in a market of whatever size
    public record Names(double maximumVanished, double maximumNew, int negligible) {

        public Names {
            Bound.fraction("maximumVanished", maximumVanished);
            Bound.fraction("maximumNew", maximumNew);
            Bound.atLeast(0, "negligible", negligible);
        }

        /// The most names out of so many.
        double most(double share, int names) {
            return names == 0 ? share : Math.max(share, (double) negligible / names);
        }
    }

    /// Ages of what is not delivered every session; more is a warning.
    ///
    /// @param facts sessions since the newest filing
    /// @param news sessions since the newest headline
    public record Ages(int facts, int news) {

        public Ages {
            Bound.atLeast(0, "facts", facts);
            Bound.atLeast(0, "news", news);
        }
    }

    /// What another source may say differently; more is a warning.
    ///
    /// @param maximumUnlisted share of the common stocks that another directory does not list, a
    ///   fraction
    /// @param metricFactor a ratio is disputed if ours and theirs differ by more than this factor
    /// @param maximumDisputed share of the companies whose ratio is disputed, a fraction
    /// @param metricDays days for which a provider's ratio is compared with
    public record Sources(
            double maximumUnlisted, double metricFactor, double maximumDisputed, int metricDays) {

        public Sources {
            Bound.fraction("maximumUnlisted", maximumUnlisted);
            Bound.atLeast(1, "metricFactor", metricFactor);
            Bound.fraction("maximumDisputed", maximumDisputed);
            Bound.atLeast(0, "metricDays", metricDays);
        }
    }

    /// When a number is another than it used to be.
    ///
    /// @param sessions published before, the last so many, that it is compared with
    /// @param minimumSessions with fewer nothing is compared
    /// @param deviations from the median, in robust standard deviations, that are usual
    /// @param names share of the universe: so many new or vanished names are usual in any case
    /// @param medianReturn a fraction: a return so far from the median one is usual in any case
    /// @param ratingShare a fraction: a share so far from the median one is usual in any case
    public record DriftSettings(
            int sessions,
            int minimumSessions,
            double deviations,
            double names,
            double medianReturn,
            double ratingShare) {

        public DriftSettings {
            Bound.atLeast(1, "sessions", sessions);
            Bound.atLeast(1, "minimumSessions", minimumSessions);
            Bound.atLeast(0, "deviations", deviations);
            Bound.fraction("names", names);
            Bound.fraction("medianReturn", medianReturn);
            Bound.fraction("ratingShare", ratingShare);
        }
    }
}
