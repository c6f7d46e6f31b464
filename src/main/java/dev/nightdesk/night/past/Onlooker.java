package dev.nightdesk.night.past;

import dev.nightdesk.rating.Analysis;

/// Takes what a look back sees: the listings ascending by id, of each the sessions in their order.
public interface Onlooker {

    /// Begins with a listing.
    ///
    /// @param course its prices up to the newest bar there is, by the light of today: what came of
    ///   it later is for labels and outcomes, never for readings
    default void begins(Course course) {}

    /// Hears what the night of a session would have said of a listing of its universe.
    ///
    /// @param session which one of the sessions, from 0 on
    void sees(int session, Analysis analysis);

    /// Hears of a listing whose data the night of a session would have refused.
    default void refuses(int session, int instrumentId, String message) {}
}
