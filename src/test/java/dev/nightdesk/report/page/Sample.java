package dev.nightdesk.report.page;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.rating.Group;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Subtotal;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.report.chart.PriceChart;
import dev.nightdesk.report.chart.Prices;
import dev.nightdesk.report.chart.Spark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A small morning, the same every time; what comes from outside is a text that is given.
///
/// @param name of companies, headlines, messages
/// @param ticker of the first pick
/// @param address of a headline
record Sample(String name, String ticker, String address) {

    static final LocalDate SESSION = LocalDate.of(2016, 6, 30);
    static final Instant PUBLISHED = Instant.parse("2016-07-01T05:31:07Z");

    static final Sample USUAL =
            new Sample("Erie & Sons", "ERIE", "https://news.example/erie?a=1&b=2");

    static Prices prices() {
        int size = 300;
        int last = (int) SESSION.toEpochDay();
        return new Prices(
                IntStream.range(0, size).map(i -> last - size + 1 + i).toArray(),
                IntStream.range(0, size).mapToDouble(i -> 80 + i * 0.1 + (i % 7) * 0.5).toArray());
    }

    Status status() {
        return new Status(
                SESSION,
                "simulated",
                Optional.of("SIMULATED market: " + name),
                Optional.of(new Status.Published(PUBLISHED, "rules-1-fe305775", Optional.empty())),
                List.of("published by force, by " + name),
                Optional.empty(),
                new CoverageEquation(60, 50, 9, 1),
                Optional.of(new Ratio(0.98)),
                Map.of(Rating.BUY, 3, Rating.HOLD, 40, Rating.SELL, 2, Rating.NO_OPINION, 5));
    }

    /// The same of a night that a gate refused.
    Status refused() {
        return new Status(
                SESSION,
                "files",
                Optional.empty(),
                Optional.empty(),
                List.of("coverage: " + name),
                Optional.of(SESSION.minusDays(1)),
                new CoverageEquation(60, 10, 9, 41),
                Optional.empty(),
                Map.of());
    }

    Opinion opinion() {
        return new Opinion(
                ticker,
                name,
                Rating.STRONG_BUY,
                80.3,
                79.1,
                0.91,
                new Trade(99.34, 105.37, 95.32, OptionalInt.of(21)),
                Optional.empty(),
                0.0432,
                List.of(
                        "earnings yield of 14 % is above 96 % of the market (+5.5)",
                        "beta of " + name));
    }

    private Move move() {
        return new Move(
                ticker,
                name,
                Optional.of(Rating.BUY),
                Optional.of(Rating.STRONG_BUY),
                69,
                80.3,
                "");
    }

    MorningPage page() {
        return page(status());
    }

    MorningPage page(Status status) {
        return new MorningPage(
                status,
                List.of(new Pick(1, opinion(), Spark.of(prices()))),
                List.of(),
                new Changes(
                        Optional.of(SESSION.minusDays(1)),
                        Optional.of("rules-1-0a1b2c3d"),
                        List.of(),
                        List.of(move()),
                        List.of(),
                        List.of(
                                new Move(
                                        "OLD",
                                        name,
                                        Optional.of(Rating.HOLD),
                                        Optional.empty(),
                                        51,
                                        Double.NaN,
                                        "no bar this session"))),
                Optional.of(market()),
                models(status),
                problems(),
                bill(),
                Optional.of(run()),
                new TrackRecord(
                        2,
                        Optional.of(SESSION.minusDays(1)),
                        21,
                        0,
                        List.of(),
                        List.of(
                                new TrackRecord.Judged(5, "buys", 1234, -0.0031, 0.481),
                                new TrackRecord.Judged(5, "sells", 987, 0.0012, 0.512))));
    }

    private MarketView market() {
        MarketView.Part half = new MarketView.Part(25, 50);
        return new MarketView(
                new MarketView.Breadth(0.0101, 30, 15, 5, half, half, half, half),
                List.of(new MarketView.Sector(name, 12, -0.004, half, half, 53.2, 3, 1)),
                Optional.of(
                        new MarketView.Known(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 7, 3))),
                List.of(
                        new MarketView.Ratings(SESSION.minusDays(1), Map.of(Rating.HOLD, 50)),
                        new MarketView.Ratings(SESSION, Map.of(Rating.BUY, 10, Rating.HOLD, 40))));
    }

    /// Of a night that was refused nothing was ever trained.
    private ModelsView models(Status status) {
        if (status.published().isEmpty()) {
            return new ModelsView(
                    Optional.of(
                            "no demonstrated edge: no model has been trained: nightdesk run train"),
                    List.of());
        }
        return new ModelsView(
                Optional.of("no demonstrated edge: no model of 20 sessions has shown an edge"),
                List.of(
                        new ModelsView.Horizon(
                                5,
                                Optional.of("trees-5-0a1b2c3d"),
                                new ModelsView.Tested(
                                        LocalDate.of(2013, 1, 2), SESSION, 880, 0.0091, 24),
                                List.of(
                                        new ModelsView.Row(
                                                "trees", 0.0212, 0.0101, 0.0323, 0.0031, 12, 0.008),
                                        new ModelsView.Row(
                                                "random", -0.0004, -0.003, 0.0022, -0.0102, 12,
                                                0.0012)),
                                new ModelsView.Luck(12, 520, 0.0188),
                                Optional.of(
                                        new ModelsView.Look(
                                                LocalDate.of(2016, 6, 22),
                                                true,
                                                true,
                                                0.081,
                                                List.of(),
                                                12,
                                                12))),
                        new ModelsView.Horizon(
                                20,
                                Optional.empty(),
                                new ModelsView.Tested(
                                        LocalDate.of(2013, 1, 2), SESSION, 865, Double.NaN, 24),
                                List.of(
                                        new ModelsView.Row(
                                                name,
                                                0.0102,
                                                Double.NaN,
                                                Double.NaN,
                                                -0.0008,
                                                0,
                                                Double.NaN)),
                                new ModelsView.Luck(0, 520, Double.NaN),
                                Optional.of(
                                        new ModelsView.Look(
                                                LocalDate.of(2016, 5, 27),
                                                false,
                                                false,
                                                0.062,
                                                List.of("beta_252", "momentum_252"),
                                                11,
                                                12)))));
    }

    private Problems problems() {
        return new Problems(
                List.of(
                        new Problems.CheckLine("quarantined", "warning", "43", "0", name),
                        new Problems.CheckLine("freshness", "passed", "1", "1", "bars are there")),
                List.of(
                        new Problems.TroubleLine(
                                "analyze",
                                "CONTRADICTED",
                                "ND-ACTION-CONTRADICTED",
                                13,
                                List.of("AAA", "BBB"),
                                name,
                                "nightdesk rerun AAA")),
                List.of(new Problems.QuarantineLine(ticker, "CONTRADICTED", SESSION, "0.5")),
                List.of(new Problems.SilentLine(NoOpinion.STALE.name(), 2, List.of("CCC", "DDD"))));
    }

    private Bill bill() {
        return new Bill(
                SESSION,
                "10.98",
                "14.97",
                "50.00",
                0.2994,
                List.of(new Bill.Line(name, "8.62", "11.75", 0.235)),
                List.of(
                        new Bill.QuotaLine("sec", 12, "", "", "", Double.NaN, ""),
                        new Bill.QuotaLine(
                                "alphavantage", 3, "24 per day", "3", "21", 0.125, name)));
    }

    private static RunView run() {
        return new RunView(
                3,
                1,
                Instant.parse("2016-07-01T05:30:00Z"),
                20,
                List.of(
                        new RunView.Step("plan", 5, "completed", 0, 0.25),
                        new RunView.Step("analyze", 15, "completed", 0.25, 0.75)));
    }

    StockPage stock() {
        return new StockPage(
                status(),
                opinion(),
                Optional.of(LocalDate.of(2023, 9, 1)),
                Optional.of(new Brought(name, LocalDate.of(2026, 7, 3))),
                Optional.of(move()),
                Optional.of(PriceChart.of(prices(), 105.37, 95.32)),
                List.of(ReadingWords.line("beta_252", 1.13, Double.NaN, Double.NaN)),
                List.of(new Subtotal(Group.TECHNICAL, 18.4), new Subtotal(Group.FUNDAMENTAL, 11.9)),
                List.of(ReadingWords.line("momentum_252", 0.21, 0.85, 5.6)),
                List.of(new StockPage.FactLine("revenue", "375 million", "Q1 2016", SESSION)),
                List.of(
                        new StockPage.NewsLine(SESSION, name, name, SafeAddress.of(address)),
                        new StockPage.NewsLine(SESSION, "none", "", Optional.empty())),
                List.of(new StockPage.PastLine(SESSION, Rating.STRONG_BUY, 80.3, 99.34)));
    }
}
