package dev.nightdesk.rating;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recommends by what is known of listings besides their readings: what was said of them before,
/// and which of them have something pending.
///
/// @param before the ratings published last, by id of the listing
/// @param pending ids of the listings with an action that the prices do not bear out
public record Advisor(Recommender recommender, Map<Integer, Rating> before, Set<Integer> pending) {

    public Advisor {
        before = Map.copyOf(before);
        pending = Set.copyOf(pending);
    }

    /// The advice about one listing, or why there is none.
    ///
    /// @param row what is known of the listing
    /// @param ranks of the same listing
    public Recommendation recommend(Analysed row, Ranks ranks) {
        int id = row.instrumentId();
        return pending.contains(id)
                ? recommender.withhold(row, ranks, NoOpinion.ACTION_PENDING)
                : recommender.recommend(row, ranks, Optional.ofNullable(before.get(id)));
    }
}
