package dev.nightdesk.source.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The day on which a listing gets a name, its first or another.
///
/// @param at the session
/// @param order among those of one session
/// @param nth 0 for the first name
record Naming(int at, int order, int nth, Draft draft) {

    /// In the order in which symbols are given out: what comes later takes no symbol away from what
    /// was before.
    static final Comparator<Naming> BY_TIME =
            Comparator.comparingInt(Naming::at).thenComparingInt(Naming::order);

    /// Part of the companies that take another name in a year.
    private static final double RENAMINGS = 0.01;

    /// Sessions that a name lasts at least.
    private static final int SHORTEST = 20;

    /// All names of a company within the world's sessions.
    static List<Naming> ofCompany(Draft draft, int order, int sessions) {
        Dice dice = Dice.of(draft.key(), Purpose.RENAMING);
        int until = Math.min(draft.life().until(), sessions);
        List<Naming> namings = new ArrayList<>();
        int at = draft.life().from();
        while (at < until) {
            namings.add(new Naming(at, order, namings.size(), draft));
            at += SHORTEST + (int) (Sessions.YEAR * dice.waiting(RENAMINGS));
        }
        return namings;
    }
}
