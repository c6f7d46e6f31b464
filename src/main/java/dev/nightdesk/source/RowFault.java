package dev.nightdesk.source;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a row of a source is not used.
public enum RowFault implements FailureKind {
    MALFORMED(
            "ND-ROW-MALFORMED",
            "a column is missing, a number or a date is none, or the symbol is not a ticker"),
    NOT_A_SESSION("ND-ROW-NO-SESSION", "the exchange was closed on the row's day"),
    BAD_PRICE("ND-ROW-PRICE", "a price is zero, negative, infinite or not a number"),
    HIGH_BELOW_LOW("ND-ROW-RANGE", "the day's high lies below its low"),
    BAD_VOLUME("ND-ROW-VOLUME", "the volume is negative, infinite or not a number"),
    BAD_RATIO("ND-ROW-RATIO", "an action's ratio is zero, negative, infinite or not a number"),
    BAD_PERIOD(
            "ND-ROW-PERIOD",
            "a filing's period ends after it was filed or does not lie near its fiscal year"),
    DUPLICATE("ND-ROW-DUPLICATE", "an earlier row already told of the same thing"),
    UNKNOWN_SYMBOL("ND-ROW-SYMBOL", "the symbol belongs to no listing");

    private static final String REMEDY =
            "correct the rows and bring them in: nightdesk import bars PATH; other tables are read again"
                    + " by the next night";

    private final String code;
    private final String words;

    RowFault(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, REMEDY);
    }
}
