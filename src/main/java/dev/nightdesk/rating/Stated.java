package dev.nightdesk.rating;

import java.util.Comparator;

/// A recommendation as the track record has it, taken as it stands in the database: nothing is
/// checked, so that what somebody has changed can be told rather than refused.
///
/// @param ticker of its session
/// @param rating the name of a [Rating]
/// @param score 0–100
/// @param confidence 0–1, NaN without an opinion
/// @param entry the close, US dollars as traded
/// @param target US dollars, NaN without an opinion
/// @param stop US dollars, NaN without an opinion
/// @param horizonDays exchange sessions, 0 without an opinion
public record Stated(
        int instrumentId,
        String ticker,
        String rating,
        double score,
        double confidence,
        double entry,
        double target,
        double stop,
        int horizonDays) {

    /// By ticker in code-point order, then by id.
    static final Comparator<Stated> ORDER =
            Comparator.comparing(Stated::ticker).thenComparingInt(Stated::instrumentId);

    /// What is recommended, under the ticker of its session.
    public static Stated of(String ticker, Recommendation one) {
        Trade trade = one.trade();
        return new Stated(
                one.instrumentId(),
                ticker,
                one.rating().name(),
                one.score(),
                one.confidence(),
                trade.entry(),
                trade.target(),
                trade.stop(),
                trade.horizonDays().orElse(0));
    }

    /// One line of text that tells it from any other to the last bit.
    String line() {
        return String.join(
                        "|",
                        ticker,
                        Integer.toString(instrumentId),
                        rating,
                        Double.toString(score),
                        Double.toString(confidence),
                        Double.toString(entry),
                        Double.toString(target),
                        Double.toString(stop),
                        Integer.toString(horizonDays))
                + "\n";
    }
}
