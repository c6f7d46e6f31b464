package dev.nightdesk.cli;

import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Shift;
import dev.nightdesk.night.Shift.Moved;
import dev.nightdesk.night.Shift.Stood;
import dev.nightdesk.rating.Recommendation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What has become of one listing since the session before, for people.
record ShiftText(Dossier dossier, Optional<Shift> shift) {

    /// Readings told of.
    private static final int MOST = 8;

    Stream<String> lines() {
        return shift.map(this::lines).orElseGet(() -> Stream.of("no session was published before"));
    }

    private Stream<String> lines(Shift since) {
        String title = "since " + since.since() + model(since) + ":";
        return since.before()
                .map(before ->
                        Stream.of(
                                        Stream.of(title, "  " + rating(before)),
                                        parts(since),
                                        readings(since))
                                .flatMap(lines -> lines))
                .orElseGet(() -> Stream.of(title, "  it was not rated then"));
    }

    private String model(Shift since) {
        return since.model().equals(dossier.chain().model())
                ? ""
                : ", by another model (" + since.model() + "), so that points do not compare";
    }

    private String rating(Stood before) {
        Recommendation now = dossier.pick().recommendation();
        String rating =
                before.rating() == now.rating()
                        ? now.rating() + " as before"
                        : before.rating() + " to " + now.rating();
        return String.format(
                Locale.ROOT,
                "%s, score %.1f to %.1f (%+.1f), price %.2f to %.2f (%+.1f %%)",
                rating,
                before.score(),
                now.score(),
                now.score() - before.score(),
                before.entry(),
                now.trade().entry(),
                100 * (now.trade().entry() / before.entry() - 1));
    }

    private static Stream<String> parts(Shift since) {
        return Stream.concat(
                Stream.of("  points:"),
                since.parts().stream()
                        .map(one ->
                                String.format(
                                        Locale.ROOT,
                                        "    %-24s %+7.2f to %+7.2f (%+.2f)",
                                        one.reading(),
                                        one.before(),
                                        one.now(),
                                        one.change())));
    }

    private static Stream<String> readings(Shift since) {
        return since.readings().isEmpty()
                ? Stream.of("  readings of then have been purged")
                : Stream.concat(
                        Stream.of("  readings most changed:"),
                        since.readings().stream()
                                .filter(one -> Double.compare(one.before(), one.now()) != 0)
                                .limit(MOST)
                                .map(ShiftText::reading));
    }

    private static String reading(Moved one) {
        return String.format(
                Locale.ROOT,
                "    %-24s %12s to %s",
                one.reading(),
                value(one.before()),
                value(one.now()));
    }

    private static String value(double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.6g", value);
    }
}
