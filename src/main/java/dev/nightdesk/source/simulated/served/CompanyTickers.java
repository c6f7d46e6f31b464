package dev.nightdesk.source.simulated.served;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/// The SEC's tickers of all filers, in a table with exchanges or in an object without.
///
/// @param isTable which of the two
record CompanyTickers(Roll roll, boolean isTable) implements Endpoint {

    @Override
    public Answer answer(Call call, Moment now) {
        int day = Moment.day(now.session());
        List<Enrolled> filers = roll.listed(day).filter(entry -> entry.cik().isPresent()).toList();
        return Answer.json(json -> {
            if (isTable) {
                table(json, filers, day);
            } else {
                object(json, filers, day);
            }
        });
    }

    private void object(JsonGenerator json, List<Enrolled> filers, int day) {
        json.writeStartObject();
        int nth = 0;
        for (Enrolled filer : filers) {
            json.writeObjectPropertyStart(Integer.toString(nth++));
            json.writeNumberProperty("cik_str", filer.cik().orElseThrow());
            json.writeStringProperty("ticker", filer.symbol(day));
            json.writeStringProperty("title", company(filer, day));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void table(JsonGenerator json, List<Enrolled> filers, int day) {
        json.writeStartObject();
        json.writeArrayPropertyStart("fields");
        List.of("cik", "name", "ticker", "exchange").forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("data");
        for (Enrolled filer : filers) {
            json.writeStartArray();
            json.writeNumber(filer.cik().orElseThrow());
            json.writeString(company(filer, day));
            json.writeString(filer.symbol(day));
            json.writeString(filer.exchange().secWord());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String company(Enrolled filer, int day) {
        return roll.company(filer.cik().orElseThrow()).orElseThrow().name(day);
    }
}
