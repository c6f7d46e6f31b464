package dev.nightdesk.rating;

import java.util.Optional;

/// The scores at which one rating becomes another; HOLD lies between `sell` and `buy`.
///
/// @param strongBuy score (0–100) from which on STRONG_BUY, itself included
/// @param buy score from which on BUY, above the neutral 50
/// @param sell score down from which SELL, itself included, below 50
/// @param strongSell score down from which STRONG_SELL
/// @param hysteresis points by which a score has to pass a border before a rating changes, at least
///   0: a score that wavers around a border makes nobody trade
public record Thresholds(
        double strongBuy, double buy, double sell, double strongSell, double hysteresis) {

    public Thresholds {
        Expect.between("strongSell", strongSell, 0, sell);
        Expect.between("sell", sell, 0, Score.NEUTRAL);
        Expect.between("buy", buy, Score.NEUTRAL, 100);
        Expect.between("strongBuy", strongBuy, buy, 100);
        if (buy == sell) {
            throw new IllegalArgumentException("buy and sell must differ: " + buy);
        }
        Expect.notNegative("hysteresis", hysteresis);
        Expect.between("strongBuy with hysteresis", strongBuy + hysteresis, 0, 100);
        Expect.between("strongSell with hysteresis", strongSell - hysteresis, 0, 100);
    }

    /// The rating of a score. Every border lies further off the rating before.
    ///
    /// @param before what was published last; empty if nothing was
    Rating rate(double score, Optional<Rating> before) {
        if (score >= border(buy, Rating.BUY, before)) {
            return score >= border(strongBuy, Rating.STRONG_BUY, before)
                    ? Rating.STRONG_BUY
                    : Rating.BUY;
        }
        if (score <= border(sell, Rating.HOLD, before)) {
            return score <= border(strongSell, Rating.SELL, before)
                    ? Rating.STRONG_SELL
                    : Rating.SELL;
        }
        return Rating.HOLD;
    }

    /// @param above the rating above the border
    private double border(double score, Rating above, Optional<Rating> before) {
        return before.filter(Rating::isOpinion)
                .map(rating -> rating.compareTo(above) <= 0 ? -hysteresis : hysteresis)
                .map(margin -> score + margin)
                .orElse(score);
    }
}
