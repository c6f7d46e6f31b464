package dev.nightdesk.report;

import dev.nightdesk.market.Bar;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Recommendation;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /// `session,return`.
    public static void market(Writer out, SortedMap<LocalDate, Double> returns) {
        try (CsvTable table = new CsvTable(out, List.of("session", "return"))) {
            returns.forEach((session, value) -> table.text(session).number(value).end());
        }
    }
}
