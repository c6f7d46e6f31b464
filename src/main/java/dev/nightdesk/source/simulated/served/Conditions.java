package dev.nightdesk.source.simulated.served;

import java.time.Period;
import java.util.Optional;

/// Under what conditions the providers serve.
///
/// @param faults what goes wrong, and when
/// @param window how far back daily bars are delivered; empty for all that there are
public record Conditions(FaultPlan faults, Optional<Period> window) {

    /// No faults, and the window of the free plan.
    public static final Conditions FAIR =
            new Conditions(FaultPlan.NONE, Optional.of(Period.ofYears(2)));

    public Conditions withFaults(FaultPlan other) {
        return new Conditions(other, window);
    }

    public Conditions withoutWindow() {
        return new Conditions(faults, Optional.empty());
    }
}
