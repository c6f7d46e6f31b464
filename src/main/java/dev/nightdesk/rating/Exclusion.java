package dev.nightdesk.rating;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a common stock is left out of a session.
public enum Exclusion implements FailureKind {
    NO_BAR_THIS_SESSION(
            "ND-STOCK-NO-BAR",
            "common stocks without a bar of the session: halted, delisted, or not delivered",
            "if they were traded: nightdesk import bars PATH, then nightdesk rerun TICKER --publish"),
    TOO_FEW_READINGS(
            "ND-STOCK-TOO-YOUNG",
            "common stocks with too few known readings, most of them newly listed",
            "if they are older than that, load their history: nightdesk run backfill --from DATE --to"
                    + " DATE");

    private final String code;
    private final String words;
    private final String next;

    Exclusion(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
