package dev.nightdesk.market;

/// What became of every listing of a session's universe, counted from durable rows. Whoever
/// publishes asks [#balances] first.
///
/// @param universe listings of the frozen snapshot, ≥ 0
/// @param analysed listings with an analysis, those without an opinion included
/// @param excluded listings that are never to be analysed, each with a counted reason
/// @param failed listings with a failure row
public record CoverageEquation(int universe, int analysed, int excluded, int failed) {

    public CoverageEquation {
        if (universe < 0 || analysed < 0 || excluded < 0 || failed < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative: " + text(universe, analysed, excluded, failed));
        }
    }

    /// Whether every listing is accounted for, to the last one.
    public boolean balances() {
        return universe == (long) analysed + excluded + failed;
    }

    /// The share of what should have been analysed that was: analysed ÷ (analysed + failed +
    /// missing). Nothing out of nothing is no coverage, so 0 ÷ 0 is zero and fails any gate.
    ///
    /// @param missingCommonStocks common stocks without a bar this session that had one in the last
    ///   five, ≥ 0
    public Ratio coverage(int missingCommonStocks) {
        if (missingCommonStocks < 0) {
            throw new IllegalArgumentException(
                    "missing common stocks must not be negative: " + missingCommonStocks);
        }
        double due = (double) analysed + failed + missingCommonStocks;
        return due == 0 ? Ratio.ZERO : new Ratio(analysed / due);
    }

    /// `universe 6027 = analysed 5312 + excluded 715 + failed 0`: digits without grouping.
    @Override
    public String toString() {
        return text(universe, analysed, excluded, failed);
    }

    private static String text(int universe, int analysed, int excluded, int failed) {
        return "universe "
                + universe
                + " = analysed "
                + analysed
                + " + excluded "
                + excluded
                + " + failed "
                + failed;
    }
}
