package dev.nightdesk.rating;

/// A listing as the analysis left it: what a recommendation is made of.
///
/// @param instrumentId permanent, ≥ 1
/// @param close US dollars as traded, > 0
/// @param bars number of its own bars up to the session, ≥ 0
/// @param tradedDays sessions among the last 20 on which it traded, 0–20
/// @param readings in the order of the reading ids that the [Recommender] was given, NaN = unknown
public record Analysed(
        int instrumentId, double close, int bars, int tradedDays, double[] readings) {

    static final int RECENT_SESSIONS = 20;

    public Analysed {
        Expect.positive("instrumentId", instrumentId);
        Expect.positive("close", close);
        Expect.notNegative("bars", bars);
        Expect.between("tradedDays", tradedDays, 0, RECENT_SESSIONS);
    }
}
