package dev.nightdesk.night;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a database holds, in lines of a name and a value: version of the tables, market, published
/// session, hashes of its exports, rows of each table. Two databases with the same lines hold the
/// same, as far as anybody reads it.
///
/// @param lines values by name; a name has no blank
record Manifest(SortedMap<String, String> lines) {

    static final String SCHEMA = "schema";
    static final String MARKET = "market";

    Manifest {
        lines = new TreeMap<>(lines);
    }

    static Manifest parse(String text) {
        return new Manifest(
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(" ", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair -> pair.length == 1 ? "" : pair[1],
                                        (one, other) -> other,
                                        TreeMap::new)));
    }

    String text() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    /// A whole number; 0 if there is none under the name.
    long number(String name) {
        return value(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElse(0L);
    }
}
