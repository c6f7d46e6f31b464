package dev.nightdesk.rating;

import dev.nightdesk.indicator.PercentileRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Turns analysed listings into recommendations: [#rank] once over the whole universe, then
/// [#recommend] listing by listing, in any order and in any chunks.
public final class Recommender {

    private final ScoringModel model;
    private final List<String> readingIds;
    private final int[] weighted;
    private final int atr;
    private final int dollarVolume;

    /// @param model the numbers to go by
    /// @param readingIds what the readings of every [Analysed] are, in their order
    /// @throws IllegalArgumentException if the model names a reading that is not among them
    public Recommender(ScoringModel model, List<String> readingIds) {
        this.model = model;
        this.readingIds = List.copyOf(readingIds);
        weighted = model.weights().stream().mapToInt(w -> at(readingIds, w.reading())).toArray();
        atr = at(readingIds, model.trade().atr());
        dollarVolume = at(readingIds, model.opinion().dollarVolume());
    }

    private static int at(List<String> readingIds, String id) {
        int at = readingIds.indexOf(id);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "reading '" + id + "' is not among those analysed: " + readingIds);
        }
        return at;
    }

    /// The ranks of each listing, in the order given. All analysed listings are ranked, those
    /// without an opinion too: the ranks are over the universe.
    public List<Ranks> rank(List<Analysed> universe) {
        double[][] rows = new double[universe.size()][weighted.length];
        for (int i = 0; i < weighted.length; i++) {
            double[] ranks = PercentileRank.of(column(universe, weighted[i]));
            for (int row = 0; row < ranks.length; row++) {
                rows[row][i] = ranks[row];
            }
        }
        List<Ranks> all = new ArrayList<>(rows.length);
        for (int row = 0; row < rows.length; row++) {
            all.add(new Ranks(universe.get(row).instrumentId(), rows[row]));
        }
        return all;
    }

    private static double[] column(List<Analysed> universe, int reading) {
        double[] column = new double[universe.size()];
        Arrays.setAll(column, row -> universe.get(row).readings()[reading]);
        return column;
    }

    /// The advice about one listing, or why there is none.
    ///
    /// @param row what is known of the listing
    /// @param ranks of the same listing
    public Recommendation recommend(Analysed row, Ranks ranks) {
        Score score = score(row, ranks);
        double range = row.readings()[atr];
        Optional<NoOpinion> objection =
                model.opinion().objection(row, row.readings()[dollarVolume], range, score.known());
        return objection
                .map(why -> Recommendation.none(row.instrumentId(), score, row.close(), why))
                .orElseGet(() -> opinion(row, score, range));
    }

    private Recommendation opinion(Analysed row, Score score, double range) {
        Rating rating = model.thresholds().rate(score.value());
        Trade trade = model.trade().trade(rating, row.close(), range);
        return Recommendation.opinion(row.instrumentId(), rating, score, trade);
    }

    /// Why the score is what it is: one reason per known weighted reading, the weightiest first.
    public List<Reason> reasons(Analysed row, Ranks ranks) {
        return Reason.weightiestFirst(
                score(row, ranks).contributions(),
                ranks,
                reading -> row.readings()[at(readingIds, reading)]);
    }

    private Score score(Analysed row, Ranks ranks) {
        if (row.instrumentId() != ranks.instrumentId()) {
            throw new IllegalArgumentException(
                    "ranks of " + ranks.instrumentId() + " for listing " + row.instrumentId());
        }
        return model.score(ranks.values());
    }
}
