package dev.nightdesk.rating;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.indicator.PercentileRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlipTest {

    private static final List<String> WEIGHTED =
            Samples.model().weights().stream().map(Weight::reading).toList();

    private final Recommender recommender = Samples.recommender();

    private Rating rated(List<Analysed> universe, int at, Optional<Rating> before) {
        Ranks ranks = recommender.rank(universe).get(at);
        double score = Samples.model().score(ranks.values()).value();
        return Samples.model().thresholds().rate(score, before);
    }

    private Optional<Flip> flip(List<Analysed> universe, int at, Optional<Rating> before) {
        Ranks ranks = recommender.rank(universe).get(at);
        return recommender.flip(universe.get(at), ranks, before, universe);
    }

    private static List<Analysed> moved(
            List<Analysed> universe, int at, String reading, double value) {
        Analysed one = universe.get(at);
        double[] readings = one.readings().clone();
        readings[Samples.READINGS.indexOf(reading)] = value;
        List<Analysed> moved = new ArrayList<>(universe);
        moved.set(at, new Analysed(one.instrumentId(), 20, 252, 20, readings));
        return moved;
    }

    private static double rank(List<Analysed> universe, int at, String reading) {
        int column = Samples.READINGS.indexOf(reading);
        double[] values = universe.stream().mapToDouble(one -> one.readings()[column]).toArray();
        return PercentileRank.of(values)[at];
    }

    @Test
    void a_reading_that_passes_the_value_makes_the_rating_that_is_told() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            List<Analysed> universe = Samples.universe(random, 60);
            Optional<Rating> before = before(random);
            for (int at = 0; at < universe.size(); at++) {
                Optional<Flip> found = flip(universe, at, before);
                if (found.isPresent()) {
                    Flip flip = found.get();
                    boolean isUp = flip.toRank() > flip.fromRank();
                    double past = isUp ? Math.nextUp(flip.to()) : Math.nextDown(flip.to());
                    List<Analysed> moved = moved(universe, at, flip.reading(), past);
                    assertThat(rated(moved, at, before)).isEqualTo(flip.rating());
                    assertThat(rated(universe, at, before)).isNotEqualTo(flip.rating());
                    assertThat(rank(moved, at, flip.reading())).isEqualTo(flip.toRank());
                    assertThat(rank(universe, at, flip.reading())).isEqualTo(flip.fromRank());
                }
            }
        }
    }

    private static Optional<Rating> before(Random random) {
        Rating[] all = Rating.values();
        return Optional.of(all[random.nextInt(all.length)]);
    }

    @Test
    void no_shorter_way_is_found_by_trying_every_place_of_every_reading() {
        Random random = new Random(12);
        for (int round = 0; round < 12; round++) {
            List<Analysed> universe = Samples.universe(random, 20);
            for (int at = 0; at < universe.size(); at++) {
                double found =
                        flip(universe, at, Optional.empty())
                                .map(Flip::distance)
                                .orElse(Double.POSITIVE_INFINITY);
                assertThat(found).isEqualTo(nearest(universe, at));
            }
        }
    }

    /// The slow way: puts the reading beside each of the others and rates anew.
    private double nearest(List<Analysed> universe, int at) {
        Rating now = rated(universe, at, Optional.empty());
        double nearest = Double.POSITIVE_INFINITY;
        for (String reading : WEIGHTED) {
            double rank = rank(universe, at, reading);
            int column = Samples.READINGS.indexOf(reading);
            for (Analysed other : universe) {
                double value = other.readings()[column];
                if (Double.isNaN(rank) || Double.isNaN(value)) {
                    continue;
                }
                for (double beside : new double[] {Math.nextDown(value), Math.nextUp(value)}) {
                    List<Analysed> moved = moved(universe, at, reading, beside);
                    if (rated(moved, at, Optional.empty()) != now) {
                        double distance = Math.abs(rank(moved, at, reading) - rank);
                        nearest = Math.min(nearest, distance);
                    }
                }
            }
        }
        return nearest;
    }

    @Test
    void the_rating_before_moves_the_borders_away() {
        List<Analysed> universe = Samples.universe(new Random(13), 200);
        for (int at = 0; at < universe.size(); at++) {
            Rating now = rated(universe, at, Optional.empty());
            double kept = distance(flip(universe, at, Optional.of(now)));
            assertThat(kept).isGreaterThanOrEqualTo(distance(flip(universe, at, Optional.empty())));
        }
    }

    private static double distance(Optional<Flip> flip) {
        return flip.map(Flip::distance).orElse(Double.POSITIVE_INFINITY);
    }

    @Test
    void what_is_unknown_flips_nothing() {
        List<Analysed> universe = moved(Samples.universe(new Random(14), 50), 0, "momentum", NaN);
        universe = moved(moved(universe, 0, "risk", NaN), 0, "value", NaN);
        assertThat(flip(universe, 0, Optional.empty())).isEmpty();
    }

    @Test
    void it_is_told_in_words() {
        Flip flip = new Flip("momentum_252", 0.48, 0.021, 0.93, 0.412, Rating.HOLD);
        assertThat(flip.words())
                .isEqualTo(
                        "HOLD if 12-month momentum of +48 % fell below +2.1 % (rank 93.0 % to 41.2 %)");
        assertThat(new Flip("beta_252", 0.5, 1.25, 0.2, 0.6, Rating.SELL).words())
                .isEqualTo(
                        "SELL if beta against the market of 0.50 rose above 1.25 (rank 20.0 % to 60.0 %)");
    }
}
