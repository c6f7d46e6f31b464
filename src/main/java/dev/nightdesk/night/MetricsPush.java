package dev.nightdesk.night;

import dev.nightdesk.telemetry.Samples;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tells the metrics of a market while no run does.
///
/// @param choice empty for the only market there is
public record MetricsPush(Settings settings, Optional<MarketChoice> choice, Clock clock) {

    /// What became of it.
    ///
    /// @param series that were told
    /// @param failures why it was not told to everybody, in words
    public record Told(int series, List<String> failures) {}

    /// Tells them to everybody.
    ///
    /// @throws Refused if nobody is to be told
    /// @throws LeaseHeld if a run holds the file of an embedded database; it tells them itself
    public Told push() {
        List<Function<Samples, Optional<String>>> roads = settings.telling().roads();
        if (roads.isEmpty()) {
            throw new Refused(
                    Objection.PUSHGATEWAY,
                    "nobody is to be told the metrics",
                    "set NIGHTDESK_PUSHGATEWAY to an address such as http://127.0.0.1:9091, or"
                            + " NIGHTDESK_METRICS_FILE, then: nightdesk metrics push");
        }
        Samples samples = read();
        return new Told(
                samples.series(),
                roads.stream().flatMap(road -> road.apply(samples).stream()).toList());
    }

    /// The metrics as they stand.
    ///
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public String text() {
        return read().text();
    }

    Samples read() {
        try (Desk desk = Desk.toRead(settings, choice, clock)) {
            return Panel.of(desk, NightSettings.read(settings)).read(Optional.empty());
        }
    }
}
