package dev.nightdesk.rating;

import dev.nightdesk.indicator.PercentileRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns analysed listings into recommendations: [#rank] once over the whole universe, then
/// [#recommend] listing by listing, in any order and in any chunks.
public final class Recommender {

    private static final int NONE = -1;

    /// The chance of what a trusted forecast has not said anything of.
    private static final double EVEN = 0.5;

    private final ScoringModel model;
    private final List<String> readingIds;
    private final int[] weighted;
    private final int atr;
    private final int dollarVolume;
    private final int shortfall;
    private final int chance;
    private final int deviations;

    /// @param model the numbers to go by
    /// @param readingIds what the readings of every [Analysed] are, in their order
    /// @throws IllegalArgumentException if the model names a reading that is not among them
    public Recommender(ScoringModel model, List<String> readingIds) {
        this(model, readingIds, Optional.empty());
    }

    /// @param model the numbers to go by
    /// @param readingIds what the readings of every [Analysed] are, in their order
    /// @param foretold the readings of a trusted forecast; empty if there is none
    /// @throws IllegalArgumentException if one names a reading that is not among them
    public Recommender(ScoringModel model, List<String> readingIds, Optional<Foretold> foretold) {
        this.model = model;
        this.readingIds = List.copyOf(readingIds);
        weighted = model.weights().stream().mapToInt(w -> at(readingIds, w.reading())).toArray();
        atr = at(readingIds, model.trade().atr());
        dollarVolume = at(readingIds, model.opinion().dollarVolume());
        shortfall = at(readingIds, model.position().shortfall());
        chance = foretold.map(one -> at(readingIds, one.chance())).orElse(NONE);
        deviations = foretold.map(one -> at(readingIds, one.deviations())).orElse(NONE);
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
    /// @param before what was published of it last; empty if nothing was
    public Recommendation recommend(Analysed row, Ranks ranks, Optional<Rating> before) {
        Score score = score(row, ranks);
        double range = row.readings()[atr];
        Optional<NoOpinion> objection =
                model.opinion().objection(row, row.readings()[dollarVolume], range, score.known());
        return objection
                .map(why -> Recommendation.none(row.instrumentId(), score, row.close(), why))
                .orElseGet(() -> opinion(row, score, range, before));
    }

    private Recommendation opinion(
            Analysed row, Score score, double range, Optional<Rating> before) {
        Rating rating = model.thresholds().rate(score.value(), before);
        double rise = rise(row);
        return Recommendation.opinion(
                row.instrumentId(),
                rating,
                score,
                confidence(score, rating, rise),
                model.trade().trade(rating, row.close(), range, reading(row, deviations)),
                maxWeight(row, rating));
    }

    /// The chance of doing better than the market; NaN where no forecast is trusted.
    private double rise(Analysed row) {
        double said = reading(row, chance);
        return chance != NONE && Double.isNaN(said) ? EVEN : said;
    }

    private static double confidence(Score score, Rating rating, double rise) {
        if (Double.isNaN(rise)) {
            return score.confidence();
        }
        return rating.isSell() ? 1 - rise : rise;
    }

    private static double reading(Analysed row, int at) {
        return at == NONE ? Double.NaN : row.readings()[at];
    }

    private double maxWeight(Analysed row, Rating rating) {
        return model.position()
                .maxWeight(
                        rating,
                        row.readings()[shortfall],
                        row.readings()[dollarVolume],
                        model.trade().horizonDays());
    }

    /// No advice about one listing, for a reason that its readings do not tell.
    ///
    /// @param row what is known of the listing
    /// @param ranks of the same listing
    public Recommendation withhold(Analysed row, Ranks ranks, NoOpinion reason) {
        return Recommendation.none(row.instrumentId(), score(row, ranks), row.close(), reason);
    }

    /// The smallest change of one reading, by rank, that would make another rating of it; empty if
    /// none does.
    ///
    /// @param row what is known of the listing
    /// @param ranks of the same listing
    /// @param before what was published of it before this
    /// @param universe all that is ranked, the listing among them
    public Optional<Flip> flip(
            Analysed row, Ranks ranks, Optional<Rating> before, List<Analysed> universe) {
        List<Analysed> others =
                universe.stream().filter(one -> one.instrumentId() != row.instrumentId()).toList();
        FlipSearch search = new FlipSearch(model, ranks, before);
        return IntStream.range(0, weighted.length)
                .mapToObj(
                        i -> search.by(i, row.readings()[weighted[i]], known(others, weighted[i])))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Flip::distance));
    }

    private static double[] known(List<Analysed> universe, int reading) {
        return Arrays.stream(column(universe, reading))
                .filter(value -> !Double.isNaN(value))
                .toArray();
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
