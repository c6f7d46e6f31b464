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

    /// A number in words.
    abstract String words(double number);

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
                "%s; not compared: %d published sessions to compare with, %d needed"
                        .formatted(words(number), sessions, needed);
        return new Finding(true, number, Double.NaN, words);
    }

    private Finding compared(
            double number, List<Double> earlier, DriftSettings settings, double floor) {
        Usual usual = Usual.of(earlier);
        double allowed = Math.max(floor, settings.deviations() * usual.spread());
        double distance = number - usual.median();
        return new Finding(
                Math.abs(distance) <= allowed,
                number,
                usual.median() + Math.copySign(allowed, distance),
                "%s; the median of %d sessions before is %s, usual are %s to %s"
                        .formatted(
                                words(number),
                                earlier.size(),
                                words(usual.median()),
                                words(usual.median() - allowed),
                                words(usual.median() + allowed)));
    }
}
