package dev.nightdesk.night.past;

import dev.nightdesk.rating.Recommendation;
import java.time.LocalDate;
import java.util.List;

/// What the night of a session would have recommended.
///
/// @param all of the listings that it would have analysed, ascending by id; empty if none
/// @param refused listings whose data it would have refused
public record WouldBe(LocalDate session, List<Recommendation> all, int refused) {

    public WouldBe {
        all = List.copyOf(all);
    }
}
