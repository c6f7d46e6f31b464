package dev.nightdesk.source.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// An object whose rows lie in one of its arrays. Rows are handed on as they come, before the rest
/// is known; they are worth nothing unless the answer turns out to be whole.
///
/// @param head the values beside the rows
/// @param rows how many elements the array has; empty if there is no such array
public record JsonPage(JsonRow head, OptionalInt rows) {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

    /// Takes one element of the array.
    @FunctionalInterface
    public interface Taker {

        /// Takes the element where the parser stands.
        ///
        /// @param json stands at the first token of the element; to be left there, to have it
        ///   skipped, or at its last token
        void take(JsonParser json);
    }

    /// Reads an answer; empty if it is not one whole object.
    ///
    /// @param array name of the array of rows
    public static Optional<JsonPage> read(byte[] body, String array, Taker taker) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            JsonPage page = read(json, array, taker);
            return json.nextToken() == null ? Optional.of(page) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static JsonPage read(JsonParser json, String array, Taker taker) {
        Map<String, List<String>> head = new HashMap<>();
        OptionalInt rows = OptionalInt.empty();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && name.equals(array)) {
                rows = OptionalInt.of(rows.orElse(0) + takeAll(json, taker));
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                head.computeIfAbsent(name, any -> new ArrayList<>(1)).add(json.getString());
            }
            json.skipChildren();
        }
        return new JsonPage(new JsonRow(head), rows);
    }

    private static int takeAll(JsonParser json, Taker taker) {
        int rows = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; rows++) {
            taker.take(json);
            json.skipChildren();
        }
        return rows;
    }
}
