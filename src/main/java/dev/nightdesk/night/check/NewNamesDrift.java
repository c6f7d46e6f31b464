package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.DriftSettings;

/// Whether more names are new than usual.
final class NewNamesDrift extends Drift {

    @Override
    public String id() {
        return "new_names_drift";
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    double number(Evidence evidence) {
        return evidence.past().last().isEmpty() ? Double.NaN : evidence.fresh().size();
    }

    @Override
    double floor(Evidence evidence, DriftSettings settings) {
        return evidence.someNames(settings.names());
    }

    @Override
    String name() {
        return "new names:";
    }

    @Override
    String words(double number) {
        return Long.toString(Math.round(number));
    }
}
