package dev.nightdesk.source.sec;

import dev.nightdesk.source.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The facts of company 1001, written in EDGAR's shape.
final class CompanyFile {

    private final Map<String, Map<String, List<String>>> tags = new LinkedHashMap<>();

    CompanyFile flow(
            String tag, String start, String end, double value, String form, String filed) {
        String unit = tag.contains("PerShare") ? "USD/shares" : "USD";
        return add(tag, unit, "\"start\":\"" + start + "\",", end, value, form, filed);
    }

    CompanyFile balance(String tag, String end, double value, String form, String filed) {
        String unit = tag.contains("Shares") ? "shares" : "USD";
        return add(tag, unit, "", end, value, form, filed);
    }

    CompanyFile add(
            String tag,
            String unit,
            String start,
            String end,
            double value,
            String form,
            String filed) {
        tags.computeIfAbsent(tag, key -> new LinkedHashMap<>())
                .computeIfAbsent(unit, key -> new ArrayList<>())
                .add(
                        "{%s\"end\":\"%s\",\"val\":%s,\"accn\":\"%s\",\"fy\":2030,\"fp\":\"FY\",\"form\":\"%s\",\"filed\":\"%s\"}"
                                .formatted(start, end, value, accession(form, filed), form, filed));
        return this;
    }

    /// One filing a day, and one amendment.
    static String accession(String form, String filed) {
        LocalDate day = LocalDate.parse(filed);
        return "0000001001-%02d-%d%05d"
                .formatted(day.getYear() % 100, form.endsWith("/A") ? 1 : 0, day.getDayOfYear());
    }

    Answer answer() {
        return Answer.json(
                "{\"cik\":1001,\"entityName\":\"ACME\",\"facts\":{\"dei\":{%s},\"us-gaap\":{%s}}}"
                        .formatted(taxonomy(true), taxonomy(false)));
    }

    private String taxonomy(boolean isCover) {
        return tags.entrySet().stream()
                .filter(tag -> tag.getKey().startsWith("Entity") == isCover)
                .map(tag ->
                        "\"%s\":{\"units\":{%s}}".formatted(tag.getKey(), units(tag.getValue())))
                .collect(Collectors.joining(","));
    }

    private static String units(Map<String, List<String>> units) {
        return units.entrySet().stream()
                .map(unit ->
                        "\"%s\":[%s]".formatted(unit.getKey(), String.join(",", unit.getValue())))
                .collect(Collectors.joining(","));
    }
}
