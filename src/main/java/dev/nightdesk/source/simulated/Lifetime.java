package dev.nightdesk.source.simulated;

import java.util.ArrayList;
import java.util.List;

/// When a listing exists.
///
/// @param from its first session
/// @param until the session after its last one, possibly beyond the calendar
record Lifetime(int from, int until) {

    /// Sessions that every listing lasts.
    private static final int SHORTEST = 60;

    /// Sessions after which another listing takes the place of one that has gone.
    private static final int SHORTEST_GAP = 10;

    private static final int LONGEST_GAP = 40;

    boolean contains(int at) {
        return at >= from && at < until;
    }

    /// The listings that follow one another in one place of the market.
    ///
    /// @param endings how many listings of a hundred end in a year, as a fraction
    /// @param sessions of the world
    static List<Lifetime> inOnePlace(Dice dice, double endings, int sessions) {
        List<Lifetime> lifetimes = new ArrayList<>();
        int from = 0;
        while (from < sessions) {
            int lasts = SHORTEST + (int) (Sessions.YEAR * dice.waiting(endings));
            lifetimes.add(new Lifetime(from, from + lasts));
            from += lasts + dice.from(SHORTEST_GAP, LONGEST_GAP);
        }
        return lifetimes;
    }
}
