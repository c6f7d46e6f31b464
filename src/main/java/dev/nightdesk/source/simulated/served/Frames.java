package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// The SEC's figures of one tag and one calendar period over all companies, each as last told.
record Frames(Roll roll, Tape tape) implements Endpoint {

    /// Days that an instant may lie behind the quarter's end.
    private static final int LATE = 45;

    /// Days that a year lasts at least.
    private static final int YEAR = 300;

    private static final int QUARTER = 110;

    /// @param tag as in the address
    private record Wanted(String taxonomy, String tag, String unit, String period) {

        static Wanted of(Call call) {
            List<String> parts = List.of(call.path().split("/", -1));
            int last = parts.size() - 1;
            return new Wanted(
                    parts.get(last - 3), parts.get(last - 2), parts.get(last - 1), call.stem());
        }

        boolean fits(Line line) {
            return line.tag().element().equals(tag)
                    && line.tag().taxonomy().equals(taxonomy)
                    && line.tag().unit().inAddress().equals(unit)
                    && frame(line).equals(period);
        }
    }

    @Override
    public Answer answer(Call call, Moment now) {
        Wanted wanted = Wanted.of(call);
        List<Line> lines = lines(wanted, now);
        return lines.isEmpty() ? Complaints.notFound(Provider.SEC) : frame(wanted, lines, now);
    }

    private List<Line> lines(Wanted wanted, Moment now) {
        int through = Moment.day(now.filedThrough());
        return tape.covering(now.today()).filings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> last(wanted, entry.getKey(), entry.getValue(), through))
                .toList();
    }

    private static Stream<Line> last(Wanted wanted, int cik, List<Filed> filings, int through) {
        List<Filed> known = filings.stream().filter(filed -> filed.day() <= through).toList();
        return Lines.of(cik, known).stream()
                .filter(wanted::fits)
                .max(Comparator.comparingInt(line -> line.filed().day()))
                .stream();
    }

    /// Such as `CY2026Q3I`; empty for periods of other lengths.
    static String frame(Line line) {
        if (line.isInstant()) {
            return quarter(line.end() - LATE) + "I";
        }
        int days = line.end() - line.start();
        int middle = line.start() + days / 2;
        return days > YEAR
                ? "CY" + LocalDate.ofEpochDay(middle).getYear()
                : days < QUARTER ? quarter(middle) : "";
    }

    private static String quarter(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return "CY" + date.getYear() + "Q" + (date.getMonthValue() + 2) / 3;
    }

    private Answer frame(Wanted wanted, List<Line> lines, Moment now) {
        return Answer.json(json -> {
            json.writeStartObject();
            json.writeStringProperty("taxonomy", wanted.taxonomy());
            json.writeStringProperty("tag", wanted.tag());
            json.writeStringProperty("ccp", wanted.period());
            json.writeStringProperty("uom", wanted.unit());
            json.writeNumberProperty("pts", lines.size());
            json.writeArrayPropertyStart("data");
            lines.forEach(line -> write(json, line, name(line, now)));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Line line, String name) {
        json.writeStartObject();
        json.writeStringProperty("accn", line.filed().accession());
        json.writeNumberProperty("cik", line.filed().cik());
        json.writeStringProperty("entityName", name);
        json.writeStringProperty("loc", "US-NY");
        if (!line.isInstant()) {
            json.writeStringProperty("start", Dates.iso(line.start()));
        }
        json.writeStringProperty("end", Dates.iso(line.end()));
        json.writeName("val");
        Decimals.write(json, line.value());
        json.writeEndObject();
    }

    private String name(Line line, Moment now) {
        return roll.company(line.filed().cik()).orElseThrow().name(now.today());
    }
}
