package dev.nightdesk.testmarket;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A whole market in memory. Each `with…` and `without…` gives another one; the rows kept stay the
/// same to the last digit.
public record SmallMarket(
        List<Listed> listings, List<Quote> prices, List<Action> actions, List<Filing> filings) {

    /// Not traded on [#LAST].
    public static final String HALTED = "S010";

    /// Traded for the last 12 sessions only.
    public static final String YOUNG = "S011";

    /// Gone for long by [#LAST].
    public static final String DELISTED = "S012";

    /// Below a dollar.
    public static final String PENNY = "S013";

    /// Hardly traded.
    public static final String ILLIQUID = "S014";

    /// The last session of the history; a Friday. The market goes on for a week after it.
    public static final LocalDate LAST = LocalDate.of(2024, 5, 31);

    private static final LocalDate FIRST = LocalDate.of(2023, 3, 22);
    private static final LocalDate END = LocalDate.of(2024, 6, 7);
    private static final long SEED = 20240531;

    /// 60 common stocks and six listings of other kinds over 300 sessions and five more.
    public static SmallMarket usual() {
        return of(60);
    }

    public static SmallMarket of(int stocks) {
        return new MarketMaker(SEED, TradingCalendar.newYork().sessions(FIRST, END)).market(stocks);
    }

    /// The sessions there are rows of, ascending.
    public List<LocalDate> sessions() {
        return prices.stream().map(Quote::session).distinct().sorted().toList();
    }

    /// As it was known on the evening of a session: nothing later, whatever the file.
    public SmallMarket until(LocalDate session) {
        return new SmallMarket(
                listings,
                kept(quote -> !quote.session().isAfter(session)),
                actions.stream().filter(action -> action.previous().isBefore(session)).toList(),
                filings.stream().filter(filing -> !filing.seen().isAfter(session)).toList());
    }

    /// Without the prices before a session.
    public SmallMarket from(LocalDate session) {
        return with(kept(quote -> !quote.session().isBefore(session)));
    }

    public SmallMarket without(LocalDate session) {
        return with(kept(quote -> !quote.session().equals(session)));
    }

    /// Four of five listings have a row of the session.
    public SmallMarket partial(LocalDate session) {
        return with(
                kept(quote ->
                        !quote.session().equals(session) || quote.symbol().hashCode() % 5 != 0));
    }

    /// Two of five listings are gone, as if they had never been.
    public SmallMarket shrunken() {
        Predicate<String> stays = symbol -> Math.floorMod(symbol.hashCode(), 5) > 1;
        return new SmallMarket(
                listings.stream().filter(one -> stays.test(one.symbol())).toList(),
                kept(quote -> stays.test(quote.symbol())),
                actions.stream().filter(action -> stays.test(action.symbol())).toList(),
                filings.stream().filter(filing -> stays.test(filing.symbol())).toList());
    }

    /// Rows of a session once more, dated on another day.
    public SmallMarket withRowsOn(LocalDate day, LocalDate like) {
        List<Quote> more = new ArrayList<>(prices);
        prices.stream()
                .filter(quote -> quote.session().equals(like))
                .map(quote -> quote.on(day))
                .forEach(more::add);
        return with(more);
    }

    private List<Quote> kept(Predicate<Quote> wanted) {
        return prices.stream().filter(wanted).toList();
    }

    private SmallMarket with(List<Quote> quotes) {
        return new SmallMarket(listings, quotes, actions, filings);
    }
}
