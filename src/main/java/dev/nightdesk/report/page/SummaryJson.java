package dev.nightdesk.report.page;

import dev.nightdesk.rating.Rating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The front page for programs: ISO dates, UTC instants, null where there is no number.
public final class SummaryJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryJson() {}

    public static String of(MorningPage page) {
        Status status = page.status();
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("session", status.session());
        root.put("market", status.market());
        root.put("simulated", status.notice().isPresent());
        root.put("published", status.published().isPresent());
        root.put("publishedAt", status.published().map(Status.Published::at).orElse(null));
        root.put(
                "republishedAt",
                status.published().flatMap(Status.Published::republished).orElse(null));
        root.put("model", status.published().map(Status.Published::model).orElse(null));
        root.put("standing", status.standing().orElse(null));
        root.put("details", status.details());
        root.put("universe", status.equation().universe());
        root.put("analysed", status.equation().analysed());
        root.put("excluded", status.equation().excluded());
        root.put("failed", status.equation().failed());
        root.put("coverage", status.coverage().map(one -> one.value()).orElse(null));
        root.put("ratings", ratings(status.ratings()));
        root.put("buys", page.buys().stream().map(SummaryJson::pick).toList());
        root.put("sells", page.sells().stream().map(SummaryJson::pick).toList());
        root.put("changes", changes(page.changes()));
        root.put("breadth", page.market().map(SummaryJson::market).orElse(null));
        root.put("models", models(page.models()));
        root.put("problems", problems(page.problems()));
        root.put("bill", bill(page.bill()));
        root.put("run", page.run().map(SummaryJson::run).orElse(null));
        root.put("publishedSets", page.track().sets());
        root.put("publishedSince", page.track().since().orElse(null));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static Map<String, Integer> ratings(Map<Rating, Integer> counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Rating rating : Rating.values()) {
            named.put(rating.name(), counts.getOrDefault(rating, 0));
        }
        return named;
    }

    private static Map<String, @Nullable Object> pick(Pick pick) {
        Opinion one = pick.opinion();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("ticker", one.ticker());
        object.put("name", one.name());
        object.put("rating", one.rating());
        object.put("score", one.score());
        object.put("scoreBefore", number(one.scoreBefore()));
        object.put("confidence", number(one.confidence()));
        object.put("close", one.trade().entry());
        object.put("target", number(one.trade().target()));
        object.put("stop", number(one.trade().stop()));
        object.put("reasons", one.reasons());
        return object;
    }

    private static Map<String, @Nullable Object> changes(Changes changes) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("since", changes.since().orElse(null));
        changes.groups()
                .forEach(group ->
                        object.put(
                                group.title().toLowerCase(Locale.ROOT),
                                group.moves().stream().map(SummaryJson::move).toList()));
        return object;
    }

    private static Map<String, @Nullable Object> move(Move move) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("ticker", move.ticker());
        object.put("before", move.before().orElse(null));
        object.put("now", move.now().orElse(null));
        object.put("scoreBefore", number(move.scoreBefore()));
        object.put("score", number(move.score()));
        return object;
    }

    private static Map<String, @Nullable Object> market(MarketView market) {
        MarketView.Breadth breadth = market.breadth();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("return", number(breadth.dayReturn()));
        object.put("advancers", breadth.advancers());
        object.put("decliners", breadth.decliners());
        object.put("unchanged", breadth.unchanged());
        object.put("above50", number(breadth.above50().share()));
        object.put("above200", number(breadth.above200().share()));
        object.put("highs", breadth.highs().count());
        object.put("lows", breadth.lows().count());
        object.put("sectors", market.sectors().stream().map(MarketView.Sector::name).toList());
        return object;
    }

    private static Map<String, @Nullable Object> models(ModelsView models) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("stance", models.stance().orElse(null));
        object.put("horizons", models.horizons().stream().map(SummaryJson::horizon).toList());
        return object;
    }

    private static Map<String, @Nullable Object> horizon(ModelsView.Horizon horizon) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("sessions", horizon.sessions());
        object.put("champion", horizon.champion().orElse(null));
        object.put("luckBorder", number(horizon.tested().border()));
        object.put("luckSince", number(horizon.luck().reach()));
        object.put("leakNoticed", horizon.look().map(ModelsView.Look::caught).orElse(null));
        object.put("suspects", horizon.look().map(ModelsView.Look::suspects).orElse(null));
        object.put("models", horizon.rows().stream().map(SummaryJson::row).toList());
        return object;
    }

    private static Map<String, @Nullable Object> row(ModelsView.Row row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("model", row.model());
        object.put("rankIc", number(row.ic()));
        object.put("rankIcLow", number(row.low()));
        object.put("rankIcHigh", number(row.high()));
        object.put("netSpread", number(row.net()));
        object.put("looks", row.looks());
        object.put("rankIcSince", number(row.since()));
        return object;
    }

    private static Map<String, Object> problems(Problems problems) {
        List<String> failing =
                Shown.failing(problems).stream().map(Problems.CheckLine::id).toList();
        return Map.of("failingChecks", failing);
    }

    private static Map<String, @Nullable Object> bill(Bill bill) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("day", bill.day());
        object.put("monthToDate", Double.valueOf(bill.soFar()));
        object.put("forecast", Double.valueOf(bill.forecast()));
        object.put("cap", Double.valueOf(bill.cap()));
        return object;
    }

    private static Map<String, @Nullable Object> run(RunView run) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("execution", run.execution());
        object.put("startedAt", run.began());
        object.put("durationSeconds", run.seconds());
        return object;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
