package dev.nightdesk.night;

import dev.nightdesk.market.Closure;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.ClosureStore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// New York's calendar with the closures that no release knows of. A simulated exchange keeps to
/// the calendar of the release, whatever anybody records: it trades all the same.
final class ExchangeCalendar {

    private static final Set<String> KEYS = Set.of("date", "close", "reason");

    private ExchangeCalendar() {}

    /// With the closures of `closures.yaml`.
    ///
    /// @throws Refused if the file is not valid
    static TradingCalendar of(Settings settings) {
        return TradingCalendar.newYork().with(configured(settings));
    }

    /// With those that are recorded in a database besides.
    ///
    /// @throws Refused if the file is not valid
    static TradingCalendar of(Settings settings, ClosureStore recorded) {
        return of(settings)
                .with(recorded.all().stream().map(ClosureStore.Recorded::closure).toList());
    }

    /// The file.
    ///
    /// @param closures each with its `date`, its `reason` and perhaps its `close`
    record File(List<Map<String, String>> closures) {}

    private static List<Closure> configured(Settings settings) {
        return JobFile.read("closures", File.class, settings.configDirectory()).closures().stream()
                .map(ExchangeCalendar::closure)
                .toList();
    }

    private static Closure closure(Map<String, String> line) {
        try {
            LocalDate date = Span.known(LocalDate.parse(field(line, "date")));
            String reason = field(line, "reason");
            Optional<LocalTime> close =
                    Optional.ofNullable(line.get("close")).map(LocalTime::parse);
            if (!KEYS.containsAll(line.keySet())) {
                throw new DateTimeException("only date, close and reason are known");
            }
            return close.<Closure>map(early -> new Closure.EarlyClose(date, early, reason))
                    .orElseGet(() -> new Closure.Closed(date, reason));
        } catch (DateTimeException | Refused e) {
            throw new Refused(
                    Objection.DEFINITION,
                    "closures.yaml is not valid at %s: %s".formatted(line, e.getMessage()),
                    "correct it");
        }
    }

    private static String field(Map<String, String> line, String name) {
        String value = line.get(name);
        if (value == null || value.isBlank()) {
            throw new DateTimeException("'" + name + "' is missing");
        }
        return value;
    }
}
