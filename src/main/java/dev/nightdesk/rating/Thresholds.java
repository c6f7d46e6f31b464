package dev.nightdesk.rating;

/// The scores at which one rating becomes another; HOLD lies between `sell` and `buy`.
///
/// @param strongBuy score (0–100) from which on STRONG_BUY, itself included
/// @param buy score from which on BUY, above the neutral 50
/// @param sell score down from which SELL, itself included, below 50
/// @param strongSell score down from which STRONG_SELL
public record Thresholds(double strongBuy, double buy, double sell, double strongSell) {

    public Thresholds {
        Expect.between("strongSell", strongSell, 0, sell);
        Expect.between("sell", sell, 0, Score.NEUTRAL);
        Expect.between("buy", buy, Score.NEUTRAL, 100);
        Expect.between("strongBuy", strongBuy, buy, 100);
        if (buy == sell) {
            throw new IllegalArgumentException("buy and sell must differ: " + buy);
        }
    }

    Rating rate(double score) {
        if (score >= buy) {
            return score >= strongBuy ? Rating.STRONG_BUY : Rating.BUY;
        }
        if (score <= sell) {
            return score <= strongSell ? Rating.STRONG_SELL : Rating.SELL;
        }
        return Rating.HOLD;
    }
}
