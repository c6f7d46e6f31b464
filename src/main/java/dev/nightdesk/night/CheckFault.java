package dev.nightdesk.night;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;
import dev.nightdesk.store.CheckStore.Check;
import java.util.Locale;

/// What a quality check may find wrong; each constant stands for the check whose id it is in lower
/// case.
public enum CheckFault implements FailureKind {
    BALANCE(
            "ND-CHECK-BALANCE",
            "listings of the universe are unaccounted for",
            "nightdesk restart --last; if that does not help, report it"),
    COVERAGE(
            "ND-CHECK-COVERAGE",
            "too few of the stocks that should have been analysed were",
            "see what is missing (nightdesk failures), have it delivered, then: nightdesk restart --last"),
    RECOMMENDED(
            "ND-CHECK-RECOMMENDED",
            "analysed listings are without a recommendation",
            "nightdesk restart --last; if that does not help, report it"),
    FRESHNESS(
            "ND-CHECK-FRESHNESS",
            "there are no bars of the session",
            "have them delivered, then: nightdesk restart --last"),
    HISTORY(
            "ND-CHECK-HISTORY",
            "too few sessions of history",
            "nightdesk run backfill --from DATE --to DATE, then nightdesk restart --last"),
    QUARANTINED_ACTIONS(
            "ND-CHECK-QUARANTINE",
            "reported splits or dividends are not believed",
            "see which: nightdesk failures --tickers"),
    REJECTED_ROWS(
            "ND-CHECK-REJECTED",
            "more delivered rows than usual had to be refused",
            "see which: nightdesk failures"),
    UNEXPLAINED_JUMPS(
            "ND-CHECK-JUMPS",
            "prices moved by half or more without a split or dividend",
            "look for splits that nobody reports: nightdesk why TICKER"),
    RESTATED_BARS(
            "ND-CHECK-RESTATED",
            "more bars of the session before than usual say something else now",
            "compare with another source: nightdesk export bars --session DATE");

    private final String code;
    private final String words;
    private final String next;

    CheckFault(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    /// @param id of a check, such as `coverage`
    public static CheckFault of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// A check that did not pass, with its code.
    static String told(Check check) {
        return of(check.id()).tell(check.id() + ": " + check.message());
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
