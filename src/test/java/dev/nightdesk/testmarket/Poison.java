package dev.nightdesk.testmarket;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Listings with which a night has to cope one by one, added to a market.
public final class Poison {

    /// Its last bar has no numbers in it.
    public static final String NAN = "XNAN";

    /// Never traded a share.
    public static final String SILENT = "XSILENT";

    /// Has one bar, of the last session.
    public static final String SINGLE = "XSINGLE";

    /// Has bars of twenty years.
    public static final String OLD = "XOLD";

    private static final LocalDate LONG_AGO = SmallMarket.LAST.minusYears(20);

    private Poison() {}

    public static SmallMarket in(SmallMarket market) {
        List<LocalDate> sessions =
                market.sessions().stream().filter(day -> !day.isAfter(SmallMarket.LAST)).toList();
        Stream<Quote> quotes =
                Stream.of(
                                walk(NAN, sessions).stream().map(Poison::spoilt),
                                walk(SILENT, sessions).stream().map(quote -> with(quote, 0)),
                                walk(SINGLE, List.of(SmallMarket.LAST)).stream(),
                                walk(OLD, longAgo()).stream())
                        .flatMap(all -> all);
        Stream<Listed> listings =
                Stream.of(NAN, SILENT, SINGLE, OLD)
                        .map(symbol -> new Listed(symbol, symbol + " Inc.", "common stock"));
        return new SmallMarket(
                Stream.concat(market.listings().stream(), listings).toList(),
                Stream.concat(market.prices().stream(), quotes).toList(),
                market.actions(),
                market.filings());
    }

    private static List<Quote> walk(String symbol, List<LocalDate> sessions) {
        return new Walk(1, symbol, 50, 200_000).quotes(sessions, sessions.size(), 1);
    }

    private static List<LocalDate> longAgo() {
        return TradingCalendar.newYork().sessions(LONG_AGO, SmallMarket.LAST);
    }

    private static Quote spoilt(Quote quote) {
        double nan = Double.NaN;
        return quote.session().equals(SmallMarket.LAST)
                ? new Quote(quote.symbol(), quote.session(), nan, nan, nan, nan, quote.volume())
                : quote;
    }

    private static Quote with(Quote quote, long volume) {
        return new Quote(
                quote.symbol(),
                quote.session(),
                quote.open(),
                quote.high(),
                quote.low(),
                quote.close(),
                volume);
    }
}
