package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.ListingHistory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The table of contents: every indicator and, flattened, every reading.
///
/// The order of the readings is the order of the columns in the database and in exports. A new
/// indicator is one type and one line here.
public final class Indicators {

    /// Every indicator, in the order of the readings; each is stateless and safe to share.
    public static final List<Indicator> ALL =
            List.of(
                    new Sma(20),
                    new Sma(50),
                    new Sma(200),
                    new Ema(12),
                    new Ema(26),
                    new Macd(),
                    new Rsi(),
                    new BollingerBands(),
                    new Atr(),
                    new DirectionalMovement(),
                    new Stochastic(),
                    new OnBalanceVolume(),
                    new Volatility(),
                    new Momentum(21),
                    new Momentum(63),
                    new Momentum(252),
                    new MaxDrawdown(),
                    new MarketSensitivity(252),
                    new DollarVolume(),
                    new YearRange(),
                    new EarningsYield(),
                    new BookToPrice(),
                    new ReturnOnEquity(),
                    new DebtToAssets(),
                    new RevenueGrowth(),
                    new Sentiment());

    /// How many of them, the first ones, read prices; those behind them read filings.
    private static final int ON_PRICES = 20;

    /// Where those begin, the last ones, that read headlines.
    private static final int ON_NEWS = ALL.size() - 1;

    private static final List<Reading> READINGS =
            ALL.stream().flatMap(indicator -> indicator.readings().stream()).toList();

    private Indicators() {}

    /// Every reading, in order.
    public static List<Reading> readings() {
        return READINGS;
    }

    /// The ids of every reading, in order.
    public static List<String> ids() {
        return READINGS.stream().map(Reading::id).toList();
    }

    /// Which filed figures a reading looks at, besides prices; none where no indicator has it any
    /// more.
    public static Set<Concept> concepts(String id) {
        return indicator(id).map(Indicator::concepts).orElse(Set.of());
    }

    /// Whether a reading looks at headlines.
    public static boolean readsNews(String id) {
        return indicator(id).map(Indicator::readsNews).orElse(false);
    }

    private static Optional<Indicator> indicator(String id) {
        return ALL.stream()
                .filter(one -> one.readings().stream().anyMatch(reading -> reading.id().equals(id)))
                .findFirst();
    }

    /// Where a reading stands in [#readings()] and in what [#read] returns.
    ///
    /// @param id of a reading, else [IllegalArgumentException]
    public static int indexOf(String id) {
        for (int i = 0; i < READINGS.size(); i++) {
            if (READINGS.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("unknown reading: " + id);
    }

    /// Every reading as of the history's last bar, in a fresh array; unknown is NaN.
    public static double[] read(ListingHistory history) {
        double[] out = new double[READINGS.size()];
        readNews(history, out, readFilings(history, out, readPrices(history, out)));
        return out;
    }

    /// The readings on prices, into an array of the length of all; returns where the others begin.
    public static int readPrices(ListingHistory history, double[] out) {
        return read(ALL.subList(0, ON_PRICES), history, out, 0);
    }

    /// The readings on filings; returns where the others begin.
    ///
    /// @param at what [#readPrices] returned
    public static int readFilings(ListingHistory history, double[] out, int at) {
        return read(ALL.subList(ON_PRICES, ON_NEWS), history, out, at);
    }

    /// The readings on headlines.
    ///
    /// @param at what [#readFilings] returned
    public static void readNews(ListingHistory history, double[] out, int at) {
        read(ALL.subList(ON_NEWS, ALL.size()), history, out, at);
    }

    private static int read(
            List<Indicator> indicators, ListingHistory history, double[] out, int from) {
        int at = from;
        for (Indicator indicator : indicators) {
            indicator.read(history, out, at);
            at += indicator.readings().size();
        }
        return at;
    }
}
