package dev.nightdesk.night;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a setting of a type may be, in words.
final class Allowed {

    private Allowed() {}

    static String words(@Nullable Class<?> type) {
        if (type == null) {
            return "what the packaged file has there";
        }
        if (type == int.class || type == long.class) {
            return "a whole number up to "
                    + (type == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE);
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == Duration.class) {
            return "a duration such as PT1H30M";
        }
        if (type == URI.class) {
            return "an address such as https://example.com";
        }
        return type.isEnum() ? "one of " + constants(type) : ofMany(type);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String ofMany(Class<?> type) {
        if (type.isRecord()) {
            return "a section of " + String.join(", ", settings(type));
        }
        if (Map.class.isAssignableFrom(type)) {
            return "a section";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "text";
    }

    /// The settings of a section.
    ///
    /// @param section its type
    static List<String> settings(@Nullable Object section) {
        return section instanceof Class<?> type && type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList()
                : List.of();
    }
}
