package dev.nightdesk.cli;

import dev.nightdesk.night.Shift;
import dev.nightdesk.night.Shift.Moved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has become of one listing since the session before, for programs.
final class ShiftJson {

    private ShiftJson() {}

    /// Null if none was published before.
    static @Nullable Map<String, @Nullable Object> object(Optional<Shift> shift) {
        return shift.isPresent() ? object(shift.get()) : null;
    }

    private static Map<String, @Nullable Object> object(Shift since) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("since", since.since());
        object.put("model", since.model());
        since.before()
                .ifPresent(before -> {
                    object.put("rating", before.rating());
                    object.put("score", before.score());
                    object.put("confidence", Json.number(before.confidence()));
                    object.put("entry", before.entry());
                });
        object.put("contributions", moved(since.parts()));
        object.put("readings", moved(since.readings()));
        return object;
    }

    private static List<Map<String, @Nullable Object>> moved(List<Moved> all) {
        return all.stream().map(ShiftJson::moved).toList();
    }

    private static Map<String, @Nullable Object> moved(Moved one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reading", one.reading());
        object.put("before", Json.number(one.before()));
        object.put("now", Json.number(one.now()));
        object.put("change", Json.number(one.change()));
        return object;
    }
}
