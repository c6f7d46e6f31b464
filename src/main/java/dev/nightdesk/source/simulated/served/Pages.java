package dev.nightdesk.source.simulated.served;

import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/// Massive's way of answering with one page after the other.
///
/// @param address of the server
record Pages(URI address) {

    /// The page that a call asks for.
    ///
    /// @param all rows of all pages
    /// @param standard rows of a page unless the call says otherwise
    /// @param most rows of a page
    /// @param writer of one row
    <T> Answer page(
            Call call, List<T> all, int standard, int most, BiConsumer<JsonGenerator, T> writer) {
        int from = Math.min(call.query().offset(), all.size());
        int until = Math.min(from + call.query().limit(standard, most), all.size());
        List<T> rows = all.subList(from, until);
        return Answer.json(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("results");
            rows.forEach(row -> writer.accept(json, row));
            json.writeEndArray();
            json.writeStringProperty("status", "OK");
            json.writeStringProperty("request_id", requestId(call));
            json.writeNumberProperty("count", rows.size());
            if (until < all.size()) {
                json.writeStringProperty("next_url", next(call, until));
            }
            json.writeEndObject();
        });
    }

    private String next(Call call, int offset) {
        return address + "/massive" + call.path() + "?cursor=" + call.query().cursor(offset);
    }

    /// The same for the same request.
    static String requestId(Call call) {
        return Long.toHexString(Lot.bits(call.path().hashCode(), call.query().raw().hashCode()));
    }
}
