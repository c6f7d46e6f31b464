package dev.nightdesk.cli;

import dev.nightdesk.night.Models.Decayed;
import dev.nightdesk.night.Models.Demanded;
import dev.nightdesk.night.Models.Kept;
import dev.nightdesk.night.Models.Row;
import dev.nightdesk.night.Models.Whole;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All about one model, for people and for programs.
record ModelSheet(Whole whole) {

    void print(PrintWriter out) {
        Row row = whole.row();
        out.println(row.id() + " (" + row.state() + "): " + row.measure().verdict());
        ModelSheets.demands().print(out, Format.table, whole.demands());
        out.println(
                "tried on %s..%s, with %d configurations ever scored; data %s, seed %d, program %s"
                        .formatted(
                                whole.made().first(),
                                whole.made().last(),
                                whole.made().tried(),
                                whole.made().data().substring(0, 8),
                                whole.made().seed(),
                                whole.made().program()));
        out.println(since(row));
        out.println("against outcomes that begin so many sessions later:");
        ModelSheets.decay().print(out, Format.table, whole.decay());
        out.println("chances, and what happened:");
        ModelSheets.reliability().print(out, Format.table, whole.reliability());
        if (!whole.turns().isEmpty()) {
            ModelSheets.turns().print(out, Format.table, whole.turns());
        }
        out.println(whole.trust());
    }

    private static String since(Row row) {
        String foretold =
                row.looks() == 0
                        ? "nothing that it has foretold is over"
                        : "mean rank IC %s over %d sessions"
                                .formatted(ModelSheets.few("%+.3f", row.realised()), row.looks());
        return "since then: %s; it knows what came until %s".formatted(foretold, row.learntUntil());
    }

    Map<String, @Nullable Object> object() {
        Row row = whole.row();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", row.id());
        object.put("state", row.state());
        object.put("horizon", row.measure().horizon());
        object.put("learntUntil", row.learntUntil());
        object.put("created", row.created());
        object.put("hash", row.hash());
        object.put("contest", row.contest());
        object.put("rankIc", Json.number(row.measure().ic()));
        object.put("rankIcLow", Json.number(row.measure().icLow()));
        object.put("rankIcHigh", Json.number(row.measure().icHigh()));
        object.put("net", Json.number(row.measure().net()));
        object.put("edge", row.measure().edge());
        object.put("verdict", row.measure().verdict());
        object.put("realised", Json.number(row.realised()));
        object.put("looks", row.looks());
        object.put("data", whole.made().data());
        object.put("features", whole.made().features());
        object.put("program", whole.made().program());
        object.put("seed", whole.made().seed());
        object.put("settings", whole.made().settings());
        object.put("tried", whole.made().tried());
        object.put("leak", Json.number(whole.made().leak()));
        object.put("suspects", whole.made().suspects());
        object.put("requirements", whole.demands().stream().map(ModelSheet::demanded).toList());
        object.put("decay", whole.decay().stream().map(ModelSheet::decayed).toList());
        object.put("reliability", whole.reliability().stream().map(ModelSheet::kept).toList());
        object.put("changes", whole.turns());
        object.put("trust", whole.trust());
        return object;
    }

    private static Map<String, @Nullable Object> demanded(Demanded one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("requirement", one.name());
        object.put("observed", Json.number(one.observed()));
        object.put("threshold", Json.number(one.threshold()));
        object.put("met", one.met());
        return object;
    }

    private static Map<String, @Nullable Object> decayed(Decayed one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("sessionsLater", one.sessions());
        object.put("rankIc", Json.number(one.ic()));
        return object;
    }

    private static Map<String, @Nullable Object> kept(Kept one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("chance", Json.number(one.chance()));
        object.put("happened", Json.number(one.happened()));
        object.put("count", one.count());
        return object;
    }
}
