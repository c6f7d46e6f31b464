package dev.nightdesk.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small model and random universes for the tests of this room.
final class Samples {

    static final List<String> READINGS =
            List.of("atr_14", "momentum", "size", "risk", "dollar_volume", "value", "shortfall");
    static final int ATR = 0;
    static final int DOLLARS = 4;

    private Samples() {}

    static ScoringModel model() {
        return new ScoringModel(
                "test-1",
                List.of(new Weight("momentum", 5), new Weight("risk", -3), new Weight("value", 2)),
                new Thresholds(75, 60, 40, 25, 1.5),
                new TradeRule("atr_14", 3, 2, 0.01, 21),
                new OpinionLimits(100, 15, 1, "dollar_volume", 500_000, 0.5, 3),
                new PositionRule("shortfall", 0.01, 0.05, 1e6, 0.01));
    }

    static Recommender recommender() {
        return new Recommender(model(), READINGS);
    }

    /// A listing at 20 dollars that nothing speaks against having an opinion about.
    static Analysed row(double... readings) {
        return new Analysed(1, 20, 252, 20, readings);
    }

    static double[] readings() {
        return new double[] {0.5, 0.1, 1e9, 0.3, 5e6, 0.06, 0.08};
    }

    static List<Analysed> universe(Random random, int size) {
        List<Analysed> rows = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            double[] readings = new double[READINGS.size()];
            for (int i = 0; i < readings.length; i++) {
                readings[i] = random.nextDouble() < 0.2 ? Double.NaN : random.nextGaussian();
            }
            readings[ATR] = Math.abs(readings[ATR]);
            readings[DOLLARS] *= 1e6;
            rows.add(
                    new Analysed(
                            id,
                            0.5 + 20 * random.nextDouble(),
                            random.nextInt(400),
                            random.nextInt(21),
                            readings));
        }
        return rows;
    }
}
