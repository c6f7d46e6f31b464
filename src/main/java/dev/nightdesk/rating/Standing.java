package dev.nightdesk.rating;

import java.util.Optional;

/// How a listing stands in a session: rated, or not.
///
/// @param rating empty if it is not rated
/// @param score 0–100, NaN if it is not rated
/// @param reason why there is no rating or no opinion, such as `TOO_FEW_READINGS`; empty otherwise
public record Standing(Optional<Rating> rating, double score, String reason) {

    /// The rating and the reason, as far as there are any, such as `NO_OPINION: ILLIQUID`.
    public String words() {
        return rating.map(Rating::name)
                .map(name -> reason.isEmpty() ? name : name + ": " + reason)
                .orElse(reason);
    }
}
