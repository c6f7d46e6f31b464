package dev.nightdesk.night.check;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.CheckStore.Severity;
import java.util.Arrays;
import java.util.List;

/// Whether the ratings are spread over the market in quite another way than usual: half the sum of
/// what each rating's share is off its median, so that 1 is all of the market.
record RatingShift() implements QualityCheck {

    @Override
    public String id() {
        return "rating_shift";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Needs needs() {
        return Needs.RATINGS;
    }

    @Override
    public Finding of(Evidence evidence) {
        int needed = evidence.rules().gate().drift().minimumSessions();
        int sessions = earlier(evidence, Rating.HOLD).size();
        if (sessions < needed || evidence.ratings().isEmpty()) {
            return Finding.nothing(
                    "not compared: %d published sessions of this model to compare with, %d needed"
                            .formatted(sessions, needed));
        }
        double shift = shift(evidence);
        return Finding.atMost(
                evidence.rules().gate().maximumRatingShift(),
                shift,
                "the shares of the ratings are off those of %d sessions before by %s together"
                        .formatted(sessions, Percent.of(shift)));
    }

    private static double shift(Evidence evidence) {
        return Arrays.stream(Rating.values())
                        .mapToDouble(rating ->
                                Math.abs(
                                        evidence.share(rating)
                                                - Usual.of(earlier(evidence, rating)).median()))
                        .sum()
                / 2;
    }

    private static List<Double> earlier(Evidence evidence, Rating rating) {
        return evidence.past().publishedByModel(RatingDrift.id(rating));
    }
}
