package dev.nightdesk.source.simulated.served;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/// All that the SEC knows of a company's figures.
record CompanyFacts(Roll roll, Tape tape) implements Endpoint {

    private static final SerializedString START = new SerializedString("start");
    private static final SerializedString END = new SerializedString("end");
    private static final SerializedString VALUE = new SerializedString("val");
    private static final SerializedString ACCESSION = new SerializedString("accn");
    private static final SerializedString YEAR = new SerializedString("fy");
    private static final SerializedString PERIOD = new SerializedString("fp");
    private static final SerializedString FORM = new SerializedString("form");
    private static final SerializedString FILED = new SerializedString("filed");

    private static final int ROOM_OF_LINE = 170;

    private static final Comparator<Line> BY_PERIOD =
            Comparator.comparingInt(Line::end)
                    .thenComparingInt(Line::start)
                    .thenComparingInt(line -> line.filed().day());

    @Override
    public Answer answer(Call call, Moment now) {
        int cik = Integer.parseInt(call.stem().substring("CIK".length()));
        int through = Moment.day(now.filedThrough());
        List<Filed> filings =
                tape.covering(now.today()).filings(cik).stream()
                        .filter(filed -> filed.day() <= through)
                        .toList();
        return filings.isEmpty()
                ? Complaints.notFound(Provider.SEC)
                : facts(cik, company(cik, through), Lines.of(cik, filings));
    }

    private String company(int cik, int day) {
        return roll.company(cik).orElseThrow().name(day);
    }

    private static Answer facts(int cik, String company, List<Line> lines) {
        Map<Tag, List<Line>> byTag = new EnumMap<>(Tag.class);
        lines.forEach(
                line -> byTag.computeIfAbsent(line.tag(), tag -> new ArrayList<>()).add(line));
        return Answer.json(
                ROOM_OF_LINE * lines.size(),
                json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("cik", cik);
                    json.writeStringProperty("entityName", company);
                    json.writeObjectPropertyStart("facts");
                    taxonomy(json, "dei", byTag);
                    taxonomy(json, "us-gaap", byTag);
                    json.writeEndObject();
                    json.writeEndObject();
                });
    }

    private static void taxonomy(JsonGenerator json, String taxonomy, Map<Tag, List<Line>> byTag) {
        json.writeObjectPropertyStart(taxonomy);
        byTag.forEach((tag, lines) -> {
            if (tag.taxonomy().equals(taxonomy)) {
                lines.sort(BY_PERIOD);
                tag(json, tag, lines);
            }
        });
        json.writeEndObject();
    }

    private static void tag(JsonGenerator json, Tag tag, List<Line> lines) {
        json.writeObjectPropertyStart(tag.element());
        json.writeObjectPropertyStart("units");
        json.writeArrayPropertyStart(tag.unit().word());
        lines.forEach(line -> write(json, line));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Line line) {
        Filed filed = line.filed();
        json.writeStartObject();
        if (!line.isInstant()) {
            json.writeName(START);
            json.writeString(Dates.iso(line.start()));
        }
        json.writeName(END);
        json.writeString(Dates.iso(line.end()));
        json.writeName(VALUE);
        Decimals.write(json, line.value());
        json.writeName(ACCESSION);
        json.writeString(filed.accession());
        json.writeName(YEAR);
        json.writeNumber(filed.year());
        json.writeName(PERIOD);
        json.writeString(filed.period().name());
        json.writeName(FORM);
        json.writeString(filed.form());
        json.writeName(FILED);
        json.writeString(Dates.iso(filed.day()));
        json.writeEndObject();
    }
}
