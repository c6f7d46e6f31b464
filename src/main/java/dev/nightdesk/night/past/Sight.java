package dev.nightdesk.night.past;

import dev.nightdesk.night.check.Bound;

/// How far a night sees; the same numbers as the night's own.
///
/// @param bars the most bars of a listing that readings see
/// @param factDays facts filed longer ago than so many days are not read
/// @param fewestReadings with fewer known readings a listing is not analysed
/// @param activeWithin a listing belongs to a session's universe if it had a bar within so many
///   sessions, that one included
/// @param adjusted whether the market's prices come adjusted, so that actions are not to be applied
///   again
public record Sight(
        int bars, int factDays, int fewestReadings, int activeWithin, boolean adjusted) {

    public Sight {
        Bound.atLeast(1, "bars", bars);
        Bound.atLeast(1, "factDays", factDays);
        Bound.atLeast(0, "fewestReadings", fewestReadings);
        Bound.atLeast(1, "activeWithin", activeWithin);
    }
}
