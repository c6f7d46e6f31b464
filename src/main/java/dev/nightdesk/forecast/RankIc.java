package dev.nightdesk.forecast;

import java.util.Arrays;

/// The rank information coefficient of one session: Spearman's correlation between scores and
/// outcomes over the listings that have both, ties by their average rank (Grinold and Kahn, Active
/// Portfolio Management, 2000). The outcomes are sorted once for any number of scores.
public final class RankIc {

    /// Fewer pairs say nothing: the coefficient is NaN.
    public static final int FEWEST_PAIRS = 20;

    private final float[] outcomes;
    private final Ranking ranked;

    private RankIc(float[] outcomes) {
        this.outcomes = outcomes;
        ranked = Ranking.of(outcomes);
    }

    /// Sorts the outcomes once, for any number of scores.
    ///
    /// @param outcomes one per listing, NaN = not known
    public static RankIc against(float[] outcomes) {
        return new RankIc(outcomes);
    }

    /// The coefficient of one pair of columns.
    ///
    /// @param scores NaN = none
    /// @param outcomes NaN = not known
    public static double of(float[] scores, float[] outcomes) {
        return against(outcomes).ic(scores);
    }

    /// The coefficient, −1..1; NaN under 20 pairs or where one side never varies.
    ///
    /// @param scores in the order of the outcomes, NaN = none
    public double ic(float[] scores) {
        if (scores.length != outcomes.length) {
            throw new IllegalArgumentException(
                    scores.length + " scores for " + outcomes.length + " outcomes");
        }
        Ranking x = Ranking.of(scores, outcomes);
        Ranking y = x.size() == ranked.size() ? ranked : Ranking.of(outcomes, scores);
        return x.size() < FEWEST_PAIRS ? Double.NaN : correlation(x, y, scores.length);
    }

    /// Both sides hold the same average rank, so that only three sums are needed.
    private static double correlation(Ranking x, Ranking y, int length) {
        long xx = 0;
        long yy = 0;
        long xy = 0;
        for (int i = 0; i < length; i++) {
            long rank = x.twice(i);
            if (rank != 0) {
                long other = y.twice(i);
                xx += rank * rank;
                yy += other * other;
                xy += rank * other;
            }
        }
        double mean = x.size() + 1.0;
        double centre = x.size() * mean * mean;
        double spread = Math.sqrt(xx - centre) * Math.sqrt(yy - centre);
        return spread == 0 ? Double.NaN : (xy - centre) / spread;
    }

    /// The coefficient of each column.
    public double[] ics(float[][] columns) {
        return Arrays.stream(columns).mapToDouble(this::ic).toArray();
    }
}
