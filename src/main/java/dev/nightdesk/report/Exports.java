package dev.nightdesk.report;

import dev.nightdesk.market.Bar;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Resolved;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/// Tables out, as CSV. They hold no ids and no run times: the same session gives the same bytes on
/// any database.
public final class Exports {

    private Exports() {}

    /// `ticker,close,<reading ids>`.
    ///
    /// @param readings ids in the order of the analyses
    /// @param analysed by ticker, in code-point order
    public static void analysis(
            Writer out, List<String> readings, SortedMap<String, Analysed> analysed) {
        List<String> header = new ArrayList<>(List.of("ticker", "close"));
        header.addAll(readings);
        try (CsvTable table = new CsvTable(out, header)) {
            analysed.forEach((ticker, one) -> {
                table.text(ticker).number(one.close());
                for (double reading : one.readings()) {
                    table.number(reading);
                }
                table.end();
            });
        }
    }

    ///
    /// `ticker,rating,score,confidence,entry,target,stop,horizon_days,no_opinion_reason,max_weight`.
    ///
    /// @param recommendations by ticker, in code-point order
    public static void recommendations(
            Writer out, SortedMap<String, Recommendation> recommendations) {
        List<String> header =
                List.of(
                        "ticker",
                        "rating",
                        "score",
                        "confidence",
                        "entry",
                        "target",
                        "stop",
                        "horizon_days",
                        "no_opinion_reason",
                        "max_weight");
        try (CsvTable table = new CsvTable(out, header)) {
            recommendations.forEach((ticker, one) ->
                    table.text(ticker)
                            .text(one.rating())
                            .number(one.score())
                            .number(one.confidence())
                            .number(one.trade().entry())
                            .number(one.trade().target())
                            .number(one.trade().stop())
                            .text(words(one.trade().horizonDays()))
                            .text(one.noOpinion().map(NoOpinion::name).orElse(""))
                            .number(one.maxWeight())
                            .end());
        }
    }

    private static String words(OptionalInt days) {
        return days.isPresent() ? Integer.toString(days.getAsInt()) : "";
    }

    /// `ticker,session,open,high,low,close,volume`.
    ///
    /// @param bars by ticker, in code-point order
    public static void bars(Writer out, SortedMap<String, Bar> bars) {
        List<String> header =
                List.of("ticker", "session", "open", "high", "low", "close", "volume");
        try (CsvTable table = new CsvTable(out, header)) {
            bars.forEach((ticker, bar) ->
                    table.text(ticker)
                            .text(LocalDate.ofEpochDay(bar.day()))
                            .number(bar.open())
                            .number(bar.high())
                            .number(bar.low())
                            .number(bar.close())
                            .number(bar.volume())
                            .end());
        }
    }

    /// What came of one opinion at a horizon.
    ///
    /// @param kind `published`, or `replayed` for simulated history
    /// @param horizon sessions from entry to exit
    public record OutcomeRow(
            String kind, int horizon, LocalDate entered, LocalDate exited, Resolved resolved) {}

    ///
    /// `ticker,kind,horizon,rating,confidence,entered,exited,total_return,market_return,gain,hit,exit,touched`,
    /// by ticker in code-point order, kind and horizon.
    public static void outcomes(Writer out, List<OutcomeRow> rows) {
        List<String> header =
                List.of(
                        "ticker",
                        "kind",
                        "horizon",
                        "rating",
                        "confidence",
                        "entered",
                        "exited",
                        "total_return",
                        "market_return",
                        "gain",
                        "hit",
                        "exit",
                        "touched");
        List<OutcomeRow> sorted =
                rows.stream()
                        .sorted(
                                Comparator.comparing((OutcomeRow row) -> row.resolved().ticker())
                                        .thenComparing(OutcomeRow::kind)
                                        .thenComparingInt(OutcomeRow::horizon))
                        .toList();
        try (CsvTable table = new CsvTable(out, header)) {
            for (OutcomeRow row : sorted) {
                Resolved one = row.resolved();
                table.text(one.ticker())
                        .text(row.kind())
                        .text(row.horizon())
                        .text(one.rating())
                        .number(one.confidence())
                        .text(row.entered())
                        .text(row.exited())
                        .number(one.totalReturn())
                        .number(one.marketReturn())
                        .number(one.gain())
                        .text(hit(one))
                        .text(one.exit())
                        .text(one.touched())
                        .end();
            }
        }
    }

    /// Empty of what cannot be right or wrong.
    private static String hit(Resolved one) {
        boolean isJudged = one.isEntered() && (one.rating().isBuy() || one.rating().isSell());
        return isJudged ? Boolean.toString(one.isHit()) : "";
    }

    /// `session,return`.
    public static void market(Writer out, SortedMap<LocalDate, Double> returns) {
        try (CsvTable table = new CsvTable(out, List.of("session", "return"))) {
            returns.forEach((session, value) -> table.text(session).number(value).end());
        }
    }
}
