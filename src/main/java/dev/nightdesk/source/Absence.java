package dev.nightdesk.source;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a call brought nothing.
public enum Absence implements FailureKind {
    NO_DATA(
            "ND-CALL-NO-DATA",
            "there is nothing of that kind: an unknown symbol, a day without a session",
            "if the exchange was open, ask again: nightdesk restart --last"),
    NOT_READY(
            "ND-CALL-NOT-READY",
            "not published yet; it will be there later",
            "wait an hour, then: nightdesk restart --last"),
    TOO_OLD(
            "ND-CALL-TOO-OLD",
            "further back than the plan reaches; it will never be there",
            "bring it from a file: nightdesk import bars PATH"),
    NOT_ENTITLED(
            "ND-CALL-NOT-ENTITLED",
            "the plan at the provider does not include the endpoint",
            "nights go without; whether it is included by now: nightdesk doctor --probe"),
    BAD_KEY(
            "ND-CALL-KEY",
            "the key is missing, unknown or withdrawn",
            "put a valid key into the provider's key file, then: nightdesk doctor --probe"),
    OVER_RATE(
            "ND-CALL-OVER-RATE",
            "too many calls in a short time",
            "wait some minutes (nightdesk quotas), then: nightdesk restart --last"),
    OVER_DAY(
            "ND-CALL-OVER-DAY",
            "the calls of the day are used up",
            "wait until they are there again (nightdesk quotas), then: nightdesk restart --last"),
    SHUT_OUT(
            "ND-CALL-SHUT-OUT",
            "shut out for a while, after too many calls or without a declared name",
            "wait ten minutes (nightdesk quotas), then: nightdesk restart --last"),
    UNAVAILABLE(
            "ND-CALL-UNAVAILABLE",
            "no answer, or one that the provider itself calls a failure",
            "see whether it answers by now (nightdesk doctor --probe), then: nightdesk restart --last"),
    UNREADABLE(
            "ND-CALL-UNREADABLE",
            "an answer that is not of the expected shape",
            "see whether it is by now (nightdesk doctor --probe), then: nightdesk restart --last");

    private final String code;
    private final String words;
    private final String next;

    Absence(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
