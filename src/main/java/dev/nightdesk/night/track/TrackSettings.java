package dev.nightdesk.night.track;

import dev.nightdesk.night.check.Bound;
import java.util.List;

/// How recommendations are judged, as `jobs/track.yaml` gives it.
///
/// @param horizons exchange sessions from entry to exit, ascending
/// @param costPerSide fraction of the price, of entering and of leaving each
/// @param delistingReturn fraction, −1 to 0, beyond the last close of a listing that trades no more
/// @param goneAfter sessions without a bar after which a listing trades no more
/// @param sessionsAtATime sessions that are judged in one transaction
public record TrackSettings(
        List<Integer> horizons,
        double costPerSide,
        double delistingReturn,
        int goneAfter,
        int sessionsAtATime) {

    private static final int MOST_HORIZONS = 6;

    public TrackSettings {
        horizons = List.copyOf(horizons);
        if (horizons.isEmpty() || horizons.size() > MOST_HORIZONS) {
            throw new IllegalArgumentException(
                    "horizons are one to %d: %s".formatted(MOST_HORIZONS, horizons));
        }
        for (int i = 0; i < horizons.size(); i++) {
            Bound.atLeast(i == 0 ? 1 : horizons.get(i - 1) + 1, "horizons", horizons.get(i));
        }
        Bound.fraction("costPerSide", costPerSide);
        Bound.fraction("minus delistingReturn", -delistingReturn);
        Bound.atLeast(1, "goneAfter", goneAfter);
        Bound.atLeast(1, "sessionsAtATime", sessionsAtATime);
    }
}
