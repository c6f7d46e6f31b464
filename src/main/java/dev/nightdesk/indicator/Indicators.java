package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of contents: every indicator and, flattened, every reading.
///
/// The order of the readings is the order of the columns in the database and in exports. A new
/// indicator is one type and one line here.
public final class Indicators {

    /// Those that read prices.
    private static final List<Indicator> ON_PRICES =
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
                    new Momentum(5),
                    new SkippingMomentum(),
                    new Skewness(),
                    new TailLoss(),
                    new Illiquidity());

    /// Those that read filings.
    private static final List<FiledReading> ON_FILINGS =
            List.of(
                    new EarningsYield(),
                    new BookToPrice(),
                    new ReturnOnEquity(),
                    new DebtToAssets(),
                    new RevenueGrowth(),
                    new ReturnOnAssets(),
                    new OperatingMargin(),
                    new CashReturnOnAssets(),
                    new SalesToPrice(),
                    new CashFlowYield(),
                    new DividendYield(),
                    new EarningsGrowth(),
                    new AssetGrowth(),
                    new CurrentRatio(),
                    new Accruals(),
                    new FactsAge());

    /// Those that read headlines.
    private static final List<Indicator> ON_NEWS = List.of(new Sentiment());

    /// Every indicator, in the order of the readings; each is stateless and safe to share.
    public static final List<Indicator> ALL =
            Stream.of(ON_PRICES, ON_FILINGS, ON_NEWS).<Indicator>flatMap(List::stream).toList();

    private static final List<Reading> READINGS =
            ALL.stream().flatMap(indicator -> indicator.readings().stream()).toList();

    private static final Set<Reading> ON_MARKET =
            ON_PRICES.stream()
                    .filter(MarketSensitivity.class::isInstance)
                    .flatMap(indicator -> indicator.readings().stream())
                    .collect(Collectors.toSet());

    private static final int READINGS_ON_PRICES =
            ON_PRICES.stream().mapToInt(one -> one.readings().size()).sum();

    private Indicators() {}

    /// Every reading, in order.
    public static List<Reading> readings() {
        return READINGS;
    }

    /// The ids of every reading, in order.
    public static List<String> ids() {
        return READINGS.stream().map(Reading::id).toList();
    }

    /// How many readings, the first ones, are on prices alone.
    public static int onPrices() {
        return READINGS_ON_PRICES;
    }

    /// How many readings, the first ones, are on prices or filings.
    public static int onPricesAndFilings() {
        return READINGS_ON_PRICES + ON_FILINGS.size();
    }

    /// Whether a reading looks at the whole market's returns.
    ///
    /// @param place in [#readings()]
    public static boolean readsMarket(int place) {
        return ON_MARKET.contains(READINGS.get(place));
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
        return read(ON_PRICES, history, out, 0);
    }

    /// The readings on filings, unknown without a bar; returns where the others begin.
    ///
    /// @param at what [#readPrices] returned
    public static int readFilings(ListingHistory history, double[] out, int at) {
        int end = at + ON_FILINGS.size();
        if (history.prices().size() == 0) {
            Arrays.fill(out, at, end, Double.NaN);
            return end;
        }
        Accounts accounts = new Accounts(history);
        for (int i = 0; i < ON_FILINGS.size(); i++) {
            out[at + i] = ON_FILINGS.get(i).read(accounts);
        }
        return end;
    }

    /// The readings on headlines.
    ///
    /// @param at what [#readFilings] returned
    public static void readNews(ListingHistory history, double[] out, int at) {
        read(ON_NEWS, history, out, at);
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
