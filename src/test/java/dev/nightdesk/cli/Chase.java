package dev.nightdesk.cli;

import java.util.function.Supplier;

/// Leads a run to its place: lets it go on by smaller and smaller steps, and looks where it is
/// while it is held.
///
/// @param look shows what the held run has committed
record Chase(Running night, Supplier<Sight> look, Tempo tempo) {

    /// Whether the run is held within the place; if not, it has got past it.
    ///
    /// @param share of the time usually spent there that it is to spend there
    boolean reach(String place, double share) {
        night.pause();
        lead(place);
        int rest = (int) Math.round(share * tempo.millis(place));
        if (rest > 0) {
            night.step(rest);
        }
        return night.isAlive() && look.get().isAt(place);
    }

    private void lead(String place) {
        Sight sight = look.get();
        while (night.isAlive() && sight.isBefore(place)) {
            night.step(tempo.pace(sight, place));
            sight = look.get();
        }
    }
}
