package dev.nightdesk.rating;

import java.util.Optional;

/// What a listing must reach before anything is recommended about it.
///
/// @param minimumBars its own bars, ≥ 1
/// @param minimumTradedDays sessions among the last 20 on which it traded, 0–20
/// @param priceFloor close, US dollars as traded, ≥ 0
/// @param dollarVolume id of the reading that holds the mean daily dollar volume
/// @param minimumDollarVolume US dollars a day, ≥ 0
/// @param minimumKnown share of the model's weight that lies on known readings, in (0, 1]
/// @param unconfirmedSessions sessions, its ex-day's among them, for which an action that the
///   prices do not bear out is waited for, ≥ 0
public record OpinionLimits(
        int minimumBars,
        int minimumTradedDays,
        double priceFloor,
        String dollarVolume,
        double minimumDollarVolume,
        double minimumKnown,
        int unconfirmedSessions) {

    public OpinionLimits {
        Expect.positive("minimumBars", minimumBars);
        Expect.between("minimumTradedDays", minimumTradedDays, 0, Analysed.RECENT_SESSIONS);
        Expect.notNegative("priceFloor", priceFloor);
        Expect.text("dollarVolume", dollarVolume);
        Expect.notNegative("minimumDollarVolume", minimumDollarVolume);
        Expect.positive("minimumKnown", minimumKnown);
        Expect.between("minimumKnown", minimumKnown, 0, 1);
        Expect.notNegative("unconfirmedSessions", unconfirmedSessions);
    }

    /// @param row what is known of the listing
    /// @param dollars mean daily dollar volume, NaN if unknown
    /// @param range average true range in US dollars, NaN if unknown
    /// @param known share of the model's weight on known readings, 0–1
    Optional<NoOpinion> objection(Analysed row, double dollars, double range, double known) {
        if (row.bars() < minimumBars) {
            return Optional.of(NoOpinion.HISTORY_TOO_SHORT);
        }
        if (row.tradedDays() < minimumTradedDays || range <= 0) {
            return Optional.of(NoOpinion.STALE);
        }
        if (row.close() < priceFloor) {
            return Optional.of(NoOpinion.PRICE_FLOOR);
        }
        if (Double.isNaN(dollars) || dollars < minimumDollarVolume) {
            return Optional.of(NoOpinion.ILLIQUID);
        }
        return known < minimumKnown || Double.isNaN(range)
                ? Optional.of(NoOpinion.TOO_LITTLE_KNOWN)
                : Optional.empty();
    }
}
