package dev.nightdesk.rating;

import java.util.List;

/// A listing's score with all that it is the sum of.
///
/// @param contributions one per weight of the model, in its order
/// @param known share of the model's weight that lies on known readings, 0–1
public record Score(List<Contribution> contributions, double known) {

    /// The score of a listing of which nothing is known, or nothing that sets it apart.
    public static final double NEUTRAL = 50;

    public Score {
        contributions = List.copyOf(contributions);
        Expect.between("known", known, 0, 1);
    }

    /// 0–100: [#NEUTRAL] and the contributions, added in their order. The bounds only ever take off
    /// what rounding has put on.
    public double value() {
        double sum = NEUTRAL;
        for (Contribution contribution : contributions) {
            sum += contribution.value();
        }
        return Math.clamp(sum, 0, 100);
    }

    /// How much the score is to be relied on, 0–1: the share of weight known × (½ + ½ × agreement).
    /// Not a probability: a calibrated one is the business of a forecast, and takes its place where
    /// one is trusted.
    public double confidence() {
        return Math.clamp(known * (0.5 + 0.5 * agreement()), 0, 1);
    }

    /// |Σc| ÷ Σ|c|, 0–1: 1 when all contributions point one way, 0 when they cancel out or when
    /// there are none.
    private double agreement() {
        double net = 0;
        double gross = 0;
        for (Contribution contribution : contributions) {
            net += contribution.value();
            gross += Math.abs(contribution.value());
        }
        return gross == 0 ? 0 : Math.abs(net) / gross;
    }
}
