package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.DriftSettings;

/// Whether more names are gone than usual.
final class VanishedDrift extends Drift {

    @Override
    public String id() {
        return "vanished_names_drift";
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    double number(Evidence evidence) {
        return evidence.past().last().isEmpty() ? Double.NaN : evidence.vanished().size();
    }

    @Override
    double floor(Evidence evidence, DriftSettings settings) {
        return evidence.someNames(settings.names());
    }

    @Override
    String name() {
        return "vanished names:";
    }

    @Override
    String words(double number) {
        return Long.toString(Math.round(number));
    }
}
