package dev.nightdesk.market;

import static dev.nightdesk.market.ListingKind.BOND_FUND;
import static dev.nightdesk.market.ListingKind.COMMON_STOCK;
import static dev.nightdesk.market.ListingKind.ETF;
import static dev.nightdesk.market.ListingKind.NOTE;
import static dev.nightdesk.market.ListingKind.PREFERRED;
import static dev.nightdesk.market.ListingKind.RIGHT;
import static dev.nightdesk.market.ListingKind.TEST_ISSUE;
import static dev.nightdesk.market.ListingKind.UNIT;
import static dev.nightdesk.market.ListingKind.WARRANT;
import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a listing is from its symbol and name, where its market does not state it. A common
/// stock is a share whose worth follows companies, real estate or metals, whatever its legal form:
/// closed-end funds of stocks are among them like business development companies, partnerships,
/// trusts and depositary receipts. A closed-end fund of bonds, loans, mortgages, preferreds or
/// convertibles trades as fixed income and is not, nor is anything that tracks an index.
public final class ListingKinds {

    /// What is found in a symbol or a name, all of it, says that it is of a kind.
    private record Rule(boolean isOnSymbol, List<Pattern> patterns, ListingKind kind) {

        boolean fits(String symbol, String name) {
            if (isOnSymbol && isPlain(symbol)) {
                return false;
            }
            String text = isOnSymbol ? symbol : name;
            for (Pattern pattern : patterns) {
                if (!pattern.matcher(text).find()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Houses whose funds of fixed income may be called trusts or portfolios. Elsewhere, as with
    /// real estate, a trust is a company.
    private static final String HOUSE =
            "(BlackRock|Colonial|Duff & Phelps|Eaton Vance|Franklin|Invesco|John Hancock|MFS"
                    + "|Nuveen|PIMCO|Pioneer|Putnam|Scudder|Voya|Western Asset)\\b";

    private static final String FUND =
            "\\b(funds?|fd|income (shares|securities))\\b|"
                    + HOUSE
                    + ".* (trust|portfolio|bond)\\b";

    /// Told by a fund that holds fixed income, and by hardly any other. A name with nothing but
    /// `income` in it leaves open what the income comes from.
    private static final String DEBT =
            "\\b(bonds?|credit(?! suisse)|debt|loans?|mortgage|government|treasury|corporate|senior"
                    + "|preferred|pfd|convertible|duration|high yield|multi-?(sector|market)|(floating|variable|prime)[- ]rate"
                    + "|investment (grade|quality))\\b";

    private static final String INDEX_TRACKER =
            "\\b(iShares|PowerShares|ProShares|VelocityShares|VictoryShares|FlexShares|AdvisorShares"
                    + "|AccuShares|BioShares|SPDR|iPath|BLDRS|Vident|Elkhorn|UCITS|AlphaDEX|Direxion"
                    + "|VanEck Vectors|Market Vectors|Global X|CurrencyShares)\\b";

    /// Corporate debt repackaged by banks, and issuers that list debt but no shares.
    private static final String DEBT_ISSUER =
            "^(Lehman ABS|Synthetic Fixed-Income|STRATS|CABCO|PPlus|Preferred ?Plus|CorTS"
                    + "|Structured Products|.*\\bSaturns\\b|Select Asset|Qwest Corporation"
                    + "|Tennessee Valley Authority|Merrill Lynch Depositor|PPL Capital Funding|KKR Financial|General Electric Capital"
                    + "|Entergy (Arkansas|Louisiana|Mississippi|New Orleans|Texas))";

    private static final String MUNICIPAL =
            "\\bmuni(cip(al|le)s?|assets|enhanced|holdings|vest|yield)?\\b(?! mortgage)"
                    + "|\\btax[- ](free|exempt)\\b";

    /// The first rule that fits decides. What a name states outright goes first; then symbols,
    /// because many markets give all instruments of a company its bare name: the fifth letter of
    /// Nasdaq, and the suffixes of NYSE and its quoters. Symbols written out are those whose fifth
    /// letter misleads. Market files cut names off, hence `fun` for `fund`.
    private static final List<Rule> RULES =
            List.of(
                    symbol("Z[A-Z]ZZT|[ACMNPZ]TEST([-./].*)?", TEST_ISSUE),
                    name("\\btest (stock|issue|symbol|security|ticker)\\b", TEST_ISSUE),
                    name("^(nasdaq|nyse|bats)\\b.*\\btest\\b", TEST_ISSUE),
                    name("\\bunits?,? (each )?consist|[-,] units?$", UNIT),
                    name("\\bwarrants?\\b", WARRANT),
                    name("[-,] rights?$|\\b(subscription|contingent value) rights?\\b", RIGHT),
                    name(DEBT_ISSUER, NOTE),
                    name("\\bET[FN]s?\\b|\\bexchange[- ]traded (fund|note)", ETF),
                    name("\\bindex (fund?|tracking)\\b|\\bQQQ\\b", ETF),
                    name(
                            "^(WisdomTree|Vanguard) .*\\b(bond f|fund?)\\b|^First Trust .*\\bindex\\b",
                            ETF),
                    name(INDEX_TRACKER, ETF),
                    name("\\bNextShares\\b|\\bcommodity\\b.*\\bfund\\b", ETF),
                    name(MUNICIPAL, BOND_FUND),
                    name(FUND, DEBT, BOND_FUND),
                    name("\\b(common|ordinary) (stock|shares?|units?)\\b", COMMON_STOCK),
                    symbol("GOOGL", COMMON_STOCK),
                    symbol("CELGZ|GCVRZ|WMGIZ", RIGHT),
                    symbol("AGNCB|CHSCL|FITBI|IRDMB", PREFERRED),
                    symbol("[A-Z]{3}PR", PREFERRED),
                    symbol("[A-Z]{4}[MNOP]", PREFERRED),
                    symbol("[A-Z]{4}W", WARRANT),
                    symbol("[A-Z]{4}U", UNIT),
                    symbol("[A-Z]{4}R", RIGHT),
                    symbol("[A-Z]{4}[GHILZ]", NOTE),
                    symbol(".+([-./ ]W[ST]?([-./]?[A-Z])?|\\+[A-Z]?)", WARRANT),
                    symbol(".+([-./ ]UN?|=)", UNIT),
                    symbol(".+([-./ ]RT?|\\^)", RIGHT),
                    symbol(".+([-./ ]PR?[-./]?[A-Z]?|p[A-Z]?|[$^][A-Z])", PREFERRED),
                    name(
                            "\\bnotes? due\\b|%.*\\bnotes?\\b|\\b(senior|subordinated) notes?\\b|\\bnotes$",
                            NOTE),
                    name("\\bdebentures?\\b|\\bbonds? due\\b", NOTE),
                    name("\\bpreferred (stock|shares?|securit|series|units?)", PREFERRED),
                    name("\\bpreferred$|\\bpfd\\b|\\bcumulative\\b|\\bcontingent cap", PREFERRED),
                    name("\\bdepositary shares?.*(\\binterest|\\bpreferred|%)", PREFERRED));

    /// Words in capitals and singular. `CLOSED_END_FUND` is not among them, for it does not tell
    /// what the fund holds.
    private static final Map<String, ListingKind> BY_WORD =
            Map.ofEntries(
                    entry("COMMON_STOCK", COMMON_STOCK),
                    entry("COMMON", COMMON_STOCK),
                    entry("STOCK", COMMON_STOCK),
                    entry("ADR", COMMON_STOCK),
                    entry("ETF", ETF),
                    entry("ETN", ETF),
                    entry("BOND_FUND", BOND_FUND),
                    entry("TEST_ISSUE", TEST_ISSUE),
                    entry("TEST", TEST_ISSUE),
                    entry("WARRANT", WARRANT),
                    entry("UNIT", UNIT),
                    entry("RIGHT", RIGHT),
                    entry("PREFERRED", PREFERRED),
                    entry("PREFERRED_STOCK", PREFERRED),
                    entry("NOTE", NOTE),
                    entry("BOND", NOTE));

    private ListingKinds() {}

    /// What that listing most probably is; a common stock where nothing speaks against it.
    ///
    /// @param symbol as the market writes it
    /// @param name of company or instrument, empty if unknown
    public static ListingKind of(String symbol, String name) {
        return RULES.stream()
                .filter(rule -> rule.fits(symbol, name))
                .findFirst()
                .map(Rule::kind)
                .orElse(COMMON_STOCK);
    }

    /// What a market means by a word of its own, such as `ETF` or `warrants`; empty for a word that
    /// is unknown or, like `closed-end fund`, leaves the kind open.
    public static Optional<ListingKind> named(String word) {
        String plain = word.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Optional.ofNullable(BY_WORD.get(plain.replaceAll("S$", "")));
    }

    /// Symbols of up to four capitals, which are most, say nothing of their own.
    private static boolean isPlain(String symbol) {
        boolean plain = symbol.length() <= 4;
        for (int i = 0; plain && i < symbol.length(); i++) {
            plain = symbol.charAt(i) >= 'A' && symbol.charAt(i) <= 'Z';
        }
        return plain;
    }

    private static Rule name(String pattern, ListingKind kind) {
        return new Rule(false, List.of(anywhere(pattern)), kind);
    }

    private static Rule name(String pattern, String another, ListingKind kind) {
        return new Rule(false, List.of(anywhere(pattern), anywhere(another)), kind);
    }

    private static Pattern anywhere(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static Rule symbol(String pattern, ListingKind kind) {
        return new Rule(true, List.of(Pattern.compile("^(" + pattern + ")$")), kind);
    }
}
