package dev.nightdesk.cli;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Morning.Source;
import dev.nightdesk.rating.Flip;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Risk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All about one listing, for programs.
final class DossierJson {

    private DossierJson() {}

    static Map<String, @Nullable Object> object(Dossier dossier) {
        Recommendation one = dossier.pick().recommendation();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("ticker", dossier.pick().ticker());
        object.put("name", dossier.pick().name());
        object.put("named", dossier.pick().named().orElse(null));
        object.put("session", dossier.pick().session());
        object.put("rating", one.rating());
        object.put("score", one.score());
        object.put("confidence", Json.number(one.confidence()));
        object.put("close", dossier.analysed().close());
        object.put("entry", one.trade().entry());
        object.put("target", Json.number(one.trade().target()));
        object.put("stop", Json.number(one.trade().stop()));
        object.put(
                "horizonDays",
                one.trade().horizonDays().isPresent()
                        ? one.trade().horizonDays().getAsInt()
                        : null);
        object.put("noOpinionReason", one.noOpinion().orElse(null));
        object.put("maxWeight", Json.number(one.maxWeight()));
        object.put("risk", risk(dossier.risk()));
        object.put("groups", groups(dossier));
        object.put("flip", dossier.flip().map(DossierJson::flip).orElse(null));
        ChainJson chain = new ChainJson(dossier.chain(), dossier.pick().session());
        object.put("model", dossier.chain().model());
        object.put("reasons", chain.reasons());
        object.put("readings", readings(dossier));
        object.put("news", dossier.news().stream().map(DossierJson::headline).toList());
        object.put("sources", dossier.sources().stream().map(DossierJson::source).toList());
        object.put("evidence", chain.evidence());
        return object;
    }

    private static Map<String, @Nullable Double> risk(Risk risk) {
        Map<String, @Nullable Double> object = new LinkedHashMap<>();
        object.put("beta", Json.number(risk.beta()));
        object.put("volatility", Json.number(risk.volatility()));
        object.put("valueAtRisk95", Json.number(risk.valueAtRisk()));
        object.put("expectedShortfall95", Json.number(risk.expectedShortfall()));
        object.put("maxDrawdown", Json.number(risk.drawdown()));
        object.put("dollarVolume", Json.number(risk.dollarVolume()));
        return object;
    }

    private static Map<String, Double> groups(Dossier dossier) {
        Map<String, Double> groups = new LinkedHashMap<>();
        dossier.groups().forEach(one -> groups.put(one.group().word(), one.points()));
        return groups;
    }

    private static Map<String, @Nullable Object> flip(Flip flip) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reading", flip.reading());
        object.put("from", flip.from());
        object.put("to", flip.to());
        object.put("fromRank", flip.fromRank());
        object.put("toRank", flip.toRank());
        object.put("rating", flip.rating());
        return object;
    }

    private static Map<String, @Nullable Double> readings(Dossier dossier) {
        Map<String, @Nullable Double> readings = new LinkedHashMap<>();
        List<String> ids = dossier.readings();
        for (int i = 0; i < ids.size(); i++) {
            readings.put(ids.get(i), Json.number(dossier.analysed().readings()[i]));
        }
        return readings;
    }

    private static Map<String, @Nullable Object> headline(NewsItem item) {
        Map<String, @Nullable Object> headline = new LinkedHashMap<>();
        headline.put("publishedAt", item.published());
        headline.put("publisher", item.publisher());
        headline.put("headline", item.headline());
        headline.put("address", item.address());
        return headline;
    }

    private static Map<String, @Nullable Object> source(Source from) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("kind", from.kind());
        source.put("provider", from.provider());
        source.put("payload", from.payload().orElse(null));
        source.put("fetchedAt", from.fetchedAt().orElse(null));
        return source;
    }
}
