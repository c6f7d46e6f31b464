package dev.nightdesk.rating;

import java.util.List;
import java.util.Optional;

/// What is recommended about one listing. Without an opinion a row keeps what was measured (score,
/// contributions, entry) and has no advice: confidence, target, stop and weight are NaN, the
/// horizon is empty.
///
/// @param instrumentId permanent, ≥ 1
/// @param rating the advice
/// @param score 0–100, 50 is neutral
/// @param confidence 0–1, NaN without an opinion. Of a model with a trusted forecast the calibrated
///   chance that the share does as the rating says (better than the market, of a sell worse), else
///   how much the score is to be relied on, which is no chance
/// @param trade entry, target, stop and horizon
/// @param contributions points of score in the order of the model's weights; with 50 they sum to
///   the score
/// @param noOpinion present exactly with NO_OPINION
/// @param maxWeight the most that the share may be of a portfolio, a fraction; 0 of what is to be
///   sold, NaN without an opinion or if unknown
public record Recommendation(
        int instrumentId,
        Rating rating,
        double score,
        double confidence,
        Trade trade,
        List<Contribution> contributions,
        Optional<NoOpinion> noOpinion,
        double maxWeight) {

    public Recommendation {
        Expect.positive("instrumentId", instrumentId);
        Expect.between("score", score, 0, 100);
        contributions = List.copyOf(contributions);
        if (noOpinion.isPresent() != (rating == Rating.NO_OPINION)) {
            throw new IllegalArgumentException(rating + " does not go with " + noOpinion);
        }
        if (maxWeight < 0 || maxWeight > 1) {
            throw new IllegalArgumentException("maxWeight must be within 0..1: " + maxWeight);
        }
    }

    static Recommendation opinion(
            int instrumentId,
            Rating rating,
            Score score,
            double confidence,
            Trade trade,
            double maxWeight) {
        return new Recommendation(
                instrumentId,
                rating,
                score.value(),
                confidence,
                trade,
                score.contributions(),
                Optional.empty(),
                maxWeight);
    }

    static Recommendation none(int instrumentId, Score score, double close, NoOpinion reason) {
        return new Recommendation(
                instrumentId,
                Rating.NO_OPINION,
                score.value(),
                Double.NaN,
                Trade.none(close),
                score.contributions(),
                Optional.of(reason),
                Double.NaN);
    }
}
