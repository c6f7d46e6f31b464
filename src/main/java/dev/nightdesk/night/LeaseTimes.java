package dev.nightdesk.night;

import java.time.Duration;

/// How the holder of a lease is told from one that hangs, as `jobs/lease.yaml` gives it.
///
/// @param beat how often it says that it is alive, positive
/// @param silence a holder that has not been heard of for so long is frozen; more than two beats
record LeaseTimes(Duration beat, Duration silence) {

    LeaseTimes {
        if (!beat.isPositive() || silence.compareTo(beat.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException(
                    "silence %s is not longer than two beats of %s".formatted(silence, beat));
        }
    }

    /// The packaged times, or those that override them.
    ///
    /// @throws Refused if they are not valid
    static LeaseTimes read(Settings settings) {
        return JobFile.read("lease", LeaseTimes.class, settings.configDirectory());
    }
}
