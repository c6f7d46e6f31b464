package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.DriftSettings;
import dev.nightdesk.store.CheckStore.Severity;
import java.util.List;

/// Whether a number of the session is far from what it was in the sessions published before: a
/// warning, since markets do have wild days.
abstract class Drift implements QualityCheck {

    @Override
    public final Severity severity() {
        return Severity.WARN;
    }

    /// The number; NaN if there is none.
    abstract double number(Evidence evidence);

    /// The same number of earlier sessions.
    List<Double> earlier(Evidence evidence) {
        return evidence.past().published(id());
    }

    /// So far from the median is usual in any case.
    abstract double floor(Evidence evidence, DriftSettings settings);

    /// What the number is, in words.
    abstract String name();

    /// A number in words.
    abstract String words(double number);

    /// No number is below.
    double lowest() {
        return 0;
    }

    @Override
    public final Finding of(Evidence evidence) {
        double number = number(evidence);
        if (Double.isNaN(number)) {
            return Finding.nothing("there is nothing to measure");
        }
        DriftSettings settings = evidence.rules().gate().drift();
        List<Double> earlier = earlier(evidence);
        return earlier.size() < settings.minimumSessions()
                ? tooFew(number, earlier.size(), settings.minimumSessions())
                : compared(number, earlier, settings, floor(evidence, settings));
    }

    private Finding tooFew(double number, int sessions, int needed) {
        String words =
                "%s %s; not compared: of %d published sessions that it takes there are %d"
                        .formatted(name(), words(number), needed, sessions);
        return new Finding(true, number, Double.NaN, words);
    }

    private Finding compared(
            double number, List<Double> earlier, DriftSettings settings, double floor) {
        Usual usual = Usual.of(earlier);
        double allowed = Math.max(floor, settings.deviations() * usual.spread());
        double low = Math.max(lowest(), usual.median() - allowed);
        double high = usual.median() + allowed;
        return new Finding(
                low <= number && number <= high,
                number,
                number < usual.median() ? low : high,
                "%s %s; usual are %s to %s, by %d sessions before with a median of %s"
                        .formatted(
                                name(),
                                words(number),
                                words(low),
                                words(high),
                                earlier.size(),
                                words(usual.median())));
    }
}
