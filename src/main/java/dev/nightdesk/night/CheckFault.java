package dev.nightdesk.night;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;
import dev.nightdesk.store.CheckStore.Check;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

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
    VANISHED_NAMES(
            "ND-CHECK-VANISHED",
            "too many names of the session published before are not listed any more",
            "if that is true: nightdesk publish DATE --force --reason WHY; else nightdesk restart --last"),
    NEW_NAMES(
            "ND-CHECK-NEW",
            "too many names that were not listed at the session published before",
            "if that is true: nightdesk publish DATE --force --reason WHY; else nightdesk restart --last"),
    MEDIAN_RETURN(
            "ND-CHECK-RETURN",
            "the whole market moved further than it does in a day",
            "if that is true: nightdesk publish DATE --force --reason WHY; else correct the prices, then:"
                    + " nightdesk restart --last"),
    RATING_SHIFT(
            "ND-CHECK-SHIFT",
            "too large a share of the ratings is another than usual",
            "look for what changed (nightdesk gate explain), then: nightdesk restart --last, or nightdesk"
                    + " publish DATE --force --reason WHY"),
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
            "compare with another source: nightdesk export bars --session DATE"),
    VANISHED_NAMES_DRIFT(
            "ND-CHECK-VANISHED-DRIFT",
            "more names vanished than in the sessions before",
            "look at the numbers: nightdesk gate explain DATE"),
    NEW_NAMES_DRIFT(
            "ND-CHECK-NEW-DRIFT",
            "more names are new than in the sessions before",
            "look at the numbers: nightdesk gate explain DATE"),
    MEDIAN_RETURN_DRIFT(
            "ND-CHECK-RETURN-DRIFT",
            "the market moved further than in the sessions before",
            "look at the numbers: nightdesk gate explain DATE"),
    /// One for each rating.
    SHARE(
            "ND-CHECK-SHARE-DRIFT",
            "a rating is given to another share of the market than in the sessions before",
            "look at the numbers: nightdesk gate explain DATE"),
    FACT_AGE(
            "ND-CHECK-FACT-AGE",
            "no filing has come for many sessions",
            "see what is asked for and what is lacking: nightdesk plan"),
    NEWS_AGE(
            "ND-CHECK-NEWS-AGE",
            "no headline has come for many sessions",
            "see what is asked for and what is lacking: nightdesk plan"),
    /// One for each directory.
    UNLISTED_BY(
            "ND-CHECK-UNLISTED",
            "another directory does not list many of the stocks",
            "see what is asked for and what is lacking: nightdesk plan"),
    DISPUTED_RATIOS(
            "ND-CHECK-DISPUTED",
            "another source has other ratios for many companies",
            "look at one: nightdesk why TICKER"),
    OTHER(
            "ND-CHECK",
            "a check of another version of nightdesk did not pass",
            "look at it: nightdesk gate explain DATE");

    private final String code;
    private final String words;
    private final String next;

    CheckFault(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    /// Of a check that did not pass.
    ///
    /// @param id such as `coverage`, or `share_buy`, which is one of several
    public static CheckFault of(String id) {
        String name = id.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .or(() ->
                        Stream.of(SHARE, UNLISTED_BY)
                                .filter(one -> name.startsWith(one.name() + "_"))
                                .findFirst())
                .orElse(OTHER);
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
