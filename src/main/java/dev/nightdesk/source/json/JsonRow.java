package dev.nightdesk.source.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// An object laid flat: what lies in an inner object or array is found under its path, such as
/// `publisher.name`, in the order of the answer. Numbers, strings and booleans are all text until
/// they are asked for, because providers quote numbers at will; a null is no value.
///
/// @param values by path
public record JsonRow(Map<String, List<String>> values) {

    /// What would break a line, or is no text at all: a half of a character.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /// Reads what begins where the parser stands; without values if that is no object.
    public static JsonRow read(JsonParser json) {
        Map<String, List<String>> values = new HashMap<>();
        if (json.hasToken(JsonToken.START_OBJECT)) {
            readObject(json, "", values);
        }
        return new JsonRow(values);
    }

    private static void readObject(JsonParser json, String path, Map<String, List<String>> values) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            readValue(json, path.isEmpty() ? name : path + '.' + name, values);
        }
    }

    private static void readValue(JsonParser json, String path, Map<String, List<String>> values) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            readObject(json, path, values);
        } else if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                readValue(json, path, values);
            }
        } else if (token != JsonToken.VALUE_NULL) {
            values.computeIfAbsent(path, any -> new ArrayList<>(1)).add(json.getString());
        }
    }

    /// All values under a path.
    public List<String> texts(String path) {
        return values.getOrDefault(path, List.of());
    }

    /// The first value under a path; empty if there is none.
    public String text(String path) {
        List<String> all = texts(path);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// The first value under a path, without anything that would break a line or a database.
    public String line(String path) {
        return UNPRINTABLE.matcher(text(path)).replaceAll(" ").strip();
    }

    /// The number under a path.
    ///
    /// @throws NumberFormatException if there is none
    public double number(String path) {
        return Double.parseDouble(text(path));
    }

    /// The epoch day of the ISO-8601 date under a path.
    ///
    /// @throws java.time.DateTimeException if there is none
    public int day(String path) {
        return (int) LocalDate.parse(text(path)).toEpochDay();
    }
}
