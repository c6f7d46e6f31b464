package dev.nightdesk.night.check;

/// What publication asks for.
///
/// @param minimumReadings fewer known readings exclude a listing
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

    /// Who is listed.
    ///
    /// @param maximumVanished share of the names of the session published before, a fraction
    /// @param maximumNew share of the names of the session, a fraction
    /// @param negligible so few names are never too many, in a market of whatever size
    public record Names(double maximumVanished, double maximumNew, int negligible) {

        /// The most names out of so many.
        double most(double share, int names) {
            return names == 0 ? share : Math.max(share, (double) negligible / names);
        }
    }

    /// Ages of what is not delivered every session; more is a warning.
    ///
    /// @param facts sessions since the newest filing
    /// @param news sessions since the newest headline
    public record Ages(int facts, int news) {}

    /// What another source may say differently; more is a warning.
    ///
    /// @param maximumUnlisted share of the common stocks that another directory does not list, a
    ///   fraction
    /// @param metricFactor a ratio is disputed if ours and theirs differ by more than this factor
    /// @param maximumDisputed share of the companies whose ratio is disputed, a fraction
    /// @param metricDays days for which a provider's ratio is compared with
    public record Sources(
            double maximumUnlisted, double metricFactor, double maximumDisputed, int metricDays) {}

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
            double ratingShare) {}
}
