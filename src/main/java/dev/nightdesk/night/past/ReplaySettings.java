package dev.nightdesk.night.past;

import dev.nightdesk.night.check.Bound;

/// The definition of the replay job, as `jobs/replay.yaml` gives it.
///
/// @param sessionsAtATime sessions whose readings are held in memory at a time
public record ReplaySettings(int sessionsAtATime) {

    public ReplaySettings {
        Bound.atLeast(1, "sessionsAtATime", sessionsAtATime);
    }
}
