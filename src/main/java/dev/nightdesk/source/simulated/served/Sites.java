package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Provider.ALPHAVANTAGE;
import static dev.nightdesk.source.simulated.served.Provider.CBOE;
import static dev.nightdesk.source.simulated.served.Provider.FINNHUB;
import static dev.nightdesk.source.simulated.served.Provider.FRED;
import static dev.nightdesk.source.simulated.served.Provider.MASSIVE;
import static dev.nightdesk.source.simulated.served.Provider.NASDAQTRADER;
import static dev.nightdesk.source.simulated.served.Provider.SEC;

import dev.nightdesk.source.simulated.Simulation;
import java.util.List;
import java.util.Map;

/// What is served where: the table of contents.
///
/// @param prices as the providers show them
record Sites(
        Simulation simulation,
        Roll roll,
        Tape tape,
        Prices prices,
        Pages pages,
        Conditions conditions,
        Incidents incidents) {

    private static final String MASSIVE_DAY =
            "/v2/aggs/grouped/locale/us/market/stocks/\\d{4}-\\d\\d-\\d\\d";

    private static final String DAY_INDEX =
            "/Archives/edgar/daily-index/\\d{4}/QTR[1-4]/form\\.\\d{8}\\.idx";

    private static final double VIX = 17;
    private static final double BILL = 3.7;

    List<Route> routes() {
        int history = simulation.history();
        Wandering vix = new Wandering(simulation.seed() + 1, VIX, 1.5);
        Wandering bill = new Wandering(simulation.seed() + 2, BILL, 0.03);
        return List.of(
                Route.of(
                        MASSIVE,
                        "massive",
                        "grouped",
                        MASSIVE_DAY,
                        new GroupedDaily(roll, prices, conditions.window(), incidents)),
                Route.of(
                        MASSIVE,
                        "massive",
                        "splits",
                        "/stocks/v1/splits",
                        new ShareSplits(tape, pages)),
                Route.of(
                        MASSIVE,
                        "massive",
                        "dividends",
                        "/stocks/v1/dividends",
                        new CashDividends(roll, prices, tape, pages)),
                Route.of(
                        MASSIVE,
                        "massive",
                        "tickers",
                        "/v3/reference/tickers",
                        new ReferenceTickers(roll, history, pages)),
                Route.of(
                        MASSIVE,
                        "massive",
                        "news",
                        "/v2/reference/news",
                        new TickerNews(tape, pages)),
                Route.of(
                        SEC,
                        "sec-www",
                        "tickers",
                        "/files/company_tickers\\.json",
                        new CompanyTickers(roll, false)),
                Route.of(
                        SEC,
                        "sec-www",
                        "tickers",
                        "/files/company_tickers_exchange\\.json",
                        new CompanyTickers(roll, true)),
                Route.of(SEC, "sec-www", "daily-index", DAY_INDEX, new DailyIndex(roll, tape)),
                Route.of(
                        SEC,
                        "sec-data",
                        "companyfacts",
                        "/api/xbrl/companyfacts/CIK\\d{10}\\.json",
                        new CompanyFacts(roll, tape)),
                Route.of(
                        SEC,
                        "sec-data",
                        "frames",
                        "/api/xbrl/frames/[\\w-]+/\\w+/[\\w-]+/CY\\w+\\.json",
                        new Frames(roll, tape)),
                Route.of(
                        NASDAQTRADER,
                        "nasdaqtrader",
                        "nasdaqlisted",
                        "/dynamic/SymDir/nasdaqlisted\\.txt",
                        new SymbolDirectory(roll, true)),
                Route.of(
                        NASDAQTRADER,
                        "nasdaqtrader",
                        "otherlisted",
                        "/dynamic/SymDir/otherlisted\\.txt",
                        new SymbolDirectory(roll, false)),
                Route.of(
                        FINNHUB,
                        "finnhub",
                        "metric",
                        "/api/v1/stock/metric",
                        new Metric(roll, prices, tape)),
                Route.of(
                        FINNHUB,
                        "finnhub",
                        "recommendation",
                        "/api/v1/stock/recommendation",
                        new Recommendation(roll)),
                Route.of(FINNHUB, "finnhub", "quote", "/api/v1/quote", new Quote(roll, prices)),
                Route.of(
                        ALPHAVANTAGE,
                        "alphavantage",
                        "query",
                        "/query",
                        new AlphaVantage(
                                new ListingStatus(roll, history), new NewsSentiment(tape))),
                Route.of(
                        FRED,
                        "fred",
                        "fredgraph",
                        "/graph/fredgraph\\.csv",
                        new RateSeries(Map.of("DGS3MO", bill, "VIXCLS", vix))),
                Route.of(
                        CBOE,
                        "cboe",
                        "vix",
                        "/api/global/us_indices/daily_prices/VIX_History\\.csv",
                        new VolatilityIndex(vix)));
    }
}
