package dev.nightdesk.cli;

import dev.nightdesk.market.Fact;
import dev.nightdesk.night.Chain;
import dev.nightdesk.night.Chain.Measured;
import dev.nightdesk.night.Chain.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a rating is made of, for programs.
///
/// @param session that ages are counted back from, in days
record ChainJson(Chain chain, LocalDate session) {

    List<Map<String, @Nullable Object>> reasons() {
        return chain.parts().stream().map(ChainJson::reason).toList();
    }

    private static Map<String, @Nullable Object> reason(Part part) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reading", part.reading());
        object.put("contribution", part.points());
        object.put("weight", Json.number(part.weight()));
        object.put("rank", Json.number(part.rank()));
        return object;
    }

    Map<String, @Nullable Object> evidence() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("sector", chain.sector().orElse(null));
        object.put("readings", chain.readings().stream().map(this::reading).toList());
        object.put("bars", bars());
        object.put("closes", chain.bars().closes());
        object.put("facts", chain.filings().facts());
        object.put("filingDays", chain.filings().days());
        object.put("filings", chain.filings().newest().stream().map(this::filing).toList());
        object.put("headlines", chain.headlines());
        return object;
    }

    private Map<String, @Nullable Object> reading(Measured one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reading", one.id());
        object.put("value", Json.number(one.value()));
        object.put("rank", Json.number(one.rank()));
        object.put("sectorRank", Json.number(one.sectorRank()));
        dated(object, "asOf", one.asOf());
        return object;
    }

    private Map<String, @Nullable Object> bars() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("count", chain.bars().count());
        object.put("first", chain.bars().first().orElse(null));
        dated(object, "last", chain.bars().last());
        return object;
    }

    private Map<String, @Nullable Object> filing(Fact fact) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("concept", fact.concept());
        object.put("period", fact.period());
        object.put("fiscalYear", fact.fiscalYear());
        object.put("periodEnd", LocalDate.ofEpochDay(fact.periodEnd()));
        object.put("amended", fact.amended());
        object.put("value", fact.value());
        dated(object, "filed", Optional.of(LocalDate.ofEpochDay(fact.filed())));
        return object;
    }

    private void dated(Map<String, @Nullable Object> object, String name, Optional<LocalDate> day) {
        object.put(name, day.orElse(null));
        object.put(
                "ageDays",
                day.isPresent() ? (Object) ChronoUnit.DAYS.between(day.get(), session) : null);
    }
}
