package dev.nightdesk.market;

/// Why a reported action is kept out of the prices.
public enum QuarantineReason implements FailureKind {
    /// Another report of the same event stands in its place.
    REPEATED(
            "ND-ACTION-REPEATED",
            "splits or dividends reported more than once; the last one counts",
            "nothing has to be done; to look at one: nightdesk why TICKER"),
    /// The price does not move as the action would make it move.
    CONTRADICTED(
            "ND-ACTION-CONTRADICTED",
            "splits or dividends that the prices contradict",
            "compare with the exchange's notice, correct the source where it is wrong, then: nightdesk"
                    + " rerun TICKER --publish"),
    /// The listing has no price since the ex-day that could show it; believed or not later.
    UNTESTED(
            "ND-ACTION-UNTESTED",
            "splits or dividends that no price can confirm yet",
            "nothing has to be done: the next price decides; to look at one: nightdesk why TICKER");

    private final String code;
    private final String words;
    private final String next;

    QuarantineReason(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
