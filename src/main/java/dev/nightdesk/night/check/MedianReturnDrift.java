package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.DriftSettings;

/// Whether the median common stock moved further than it used to.
final class MedianReturnDrift extends Drift {

    @Override
    public String id() {
        return "median_return_drift";
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    double number(Evidence evidence) {
        return evidence.medianReturn();
    }

    @Override
    double floor(Evidence evidence, DriftSettings settings) {
        return settings.medianReturn();
    }

    @Override
    double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    String name() {
        return "median return";
    }

    @Override
    String words(double number) {
        return Percent.of(number);
    }
}
