package dev.nightdesk.cli;

import dev.nightdesk.night.PartitionTally;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far a step has come.
///
/// @param unit what is counted, such as `listings`; empty if it does one thing
/// @param total units in all, about; 0 if unknown
/// @param done units
/// @param elapsed since it began
record StepState(
        String step,
        String unit,
        long total,
        long done,
        PartitionTally partitions,
        Duration elapsed) {

    /// While it is under way, such as `analyze: 2360 of 6376 listings (37 %), 540/s, 7 s left;
    /// partitions: 5 done, 2 running, 0 failed of 16`.
    String underWay() {
        String count =
                total > 0
                        ? "%d of %d %s (%d %%)".formatted(done, total, unit, percent())
                        : done + " " + unit;
        return line(
                Stream.of(
                        unit.isEmpty() ? seconds() : count,
                        rate().map(StepState::rate).orElse(""),
                        left().map(left -> words(left) + " left").orElse("")),
                partitions.words());
    }

    /// When it is over, such as `analyze: 6376 listings, 11.6 s, 550/s`.
    String over() {
        return line(
                Stream.of(
                        unit.isEmpty() ? "" : done + " " + unit,
                        seconds(),
                        rate().map(StepState::rate).orElse("")),
                partitions.outcome());
    }

    private String line(Stream<String> parts, String behind) {
        String words = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return step + ": " + words + (behind.isEmpty() ? "" : "; " + behind);
    }

    private long percent() {
        return Math.min(100, 100 * done / total);
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
    }

    /// Units a second; unknown before there are any.
    private Optional<Double> rate() {
        return done == 0 || elapsed.toMillis() == 0
                ? Optional.empty()
                : Optional.of(1000.0 * done / elapsed.toMillis());
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f/s" : "%.0f/s", perSecond);
    }

    /// As long as the rest takes if it goes on like this.
    private Optional<Duration> left() {
        return rate().filter(rate -> total > done)
                .map(rate -> Duration.ofMillis((long) (1000 * (total - done) / rate)));
    }

    private static String words(Duration left) {
        if (left.toMinutes() < 2) {
            return left.toSeconds() + " s";
        }
        return left.toHours() < 2
                ? left.toMinutes() + " min"
                : "%d h %02d min".formatted(left.toHours(), left.toMinutesPart());
    }
}
