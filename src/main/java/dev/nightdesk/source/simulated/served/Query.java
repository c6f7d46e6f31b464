package dev.nightdesk.source.simulated.served;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// The parameters of a call. A cursor stands for those of the first page and an offset.
///
/// @param raw as in the address
record Query(String raw, Map<String, String> values) {

    private static final String CURSOR = "cursor";
    private static final String OFFSET = "offset";

    Query {
        values = Map.copyOf(values);
    }

    /// @param raw empty if there is none
    static Query parse(String raw) {
        Map<String, String> values = new HashMap<>();
        for (String part : raw.split("&", -1)) {
            String[] sides = part.split("=", 2);
            values.put(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : "");
        }
        String cursor = values.getOrDefault(CURSOR, "");
        return cursor.isEmpty() ? new Query(raw, values) : parse(unfolded(cursor));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static String unfolded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    }

    /// The cursor of the page that begins there.
    String cursor(int offset) {
        String first = raw.replaceAll("(^|&)(" + OFFSET + "|apiKey)=[^&]*", "");
        byte[] folded = (first + "&" + OFFSET + "=" + offset).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(folded);
    }

    int offset() {
        return number(OFFSET, 0);
    }

    int limit(int standard, int most) {
        return Math.clamp(number("limit", standard), 1, most);
    }

    private int number(String name, int standard) {
        return text(name).map(Integer::parseInt).orElse(standard);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String text(String name, String standard) {
        return text(name).orElse(standard);
    }

    /// The filters of a name: `x`, `x.gt`, `x.gte`, `x.lt`, `x.lte`.
    ///
    /// @param parsed reads the filters' values
    <T extends Comparable<T>> Predicate<T> letting(String name, Function<String, T> parsed) {
        Predicate<T> same = filter(name, parsed, (value, bound) -> value.equals(bound));
        return same.and(filter(name + ".gt", parsed, (value, low) -> value.compareTo(low) > 0))
                .and(filter(name + ".gte", parsed, (value, low) -> value.compareTo(low) >= 0))
                .and(filter(name + ".lt", parsed, (value, top) -> value.compareTo(top) < 0))
                .and(filter(name + ".lte", parsed, (value, top) -> value.compareTo(top) <= 0));
    }

    private <T> Predicate<T> filter(
            String name, Function<String, T> parsed, BiPredicate<T, T> lets) {
        Optional<T> bound = text(name).map(parsed);
        return value -> bound.map(one -> lets.test(value, one)).orElse(true);
    }

    /// Whether a value passes the filters of its name.
    <T extends Comparable<T>> boolean lets(String name, T value, Function<String, T> parsed) {
        return letting(name, parsed).test(value);
    }
}
