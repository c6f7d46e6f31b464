package dev.nightdesk.telemetry;

import java.util.List;

/// A label of a metric. Its values are bounded: all known in advance, or at most so many.
///
/// @param values all there are, in the order in which they are told; empty if they are not known in
///   advance
/// @param most values
public record Label(String name, List<String> values, int most) {

    public Label {
        values = List.copyOf(values);
    }

    static Label closed(String name, String... values) {
        return new Label(name, List.of(values), values.length);
    }

    static Label bounded(String name, int most) {
        return new Label(name, List.of(), most);
    }

    boolean isClosed() {
        return !values.isEmpty();
    }

    boolean allows(String value) {
        return !isClosed() || values.contains(value);
    }
}
