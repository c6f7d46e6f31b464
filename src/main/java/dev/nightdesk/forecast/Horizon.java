package dev.nightdesk.forecast;

/// The guard of a horizon in sessions.
final class Horizon {

    private Horizon() {}

    static int checked(int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be ≥ 1: " + horizon);
        }
        return horizon;
    }
}
