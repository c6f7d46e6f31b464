package dev.nightdesk.night;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a listing is not rated, where that is not an exclusion of the day. The names of those that
/// are failures are stored.
public enum TickerFault implements FailureKind {
    UNUSABLE_DATA(
            "ND-TICKER-DATA",
            "the data of a ticker cannot be computed with",
            "correct its bars or actions, then: nightdesk rerun TICKER --publish"),
    OTHER_KIND(
            "ND-TICKER-KIND",
            "listings of kinds that are never rated: funds, warrants, notes and the like",
            "nothing has to be done; what a listing is taken for: nightdesk why TICKER");

    private final String code;
    private final String words;
    private final String next;

    TickerFault(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
