package dev.nightdesk.night.fetch;

import dev.nightdesk.night.fetch.Candidates.Candidate;
import dev.nightdesk.rating.Thresholds;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The calls that bring what a night can do without.
///
/// @param borders between ratings
/// @param providers that may be asked
record ExtraCalls(Stores stores, CallRules rules, Thresholds borders, Set<String> providers) {

    List<Planned> of(LocalDate session) {
        Rotation rotation = rotation();
        return Stream.of(
                        rates(session),
                        listings(),
                        news(rotation),
                        refreshed(FeedNames.METRIC, rules.metrics(), rotation, session),
                        refreshed(FeedNames.RECOMMENDATION, rules.trends(), rotation, session))
                .flatMap(calls -> calls)
                .toList();
    }

    /// Prices of the best where there are no bars.
    List<Planned> quotes() {
        return rotation()
                .watched()
                .map(symbol -> CallPlan.optional(FeedNames.FINNHUB, FeedNames.QUOTE, symbol))
                .toList();
    }

    private static Stream<Planned> rates(LocalDate session) {
        return Stream.of(
                rate(FeedNames.FRED, FeedNames.SERIES, FeedNames.RATE, session),
                rate(FeedNames.CBOE, FeedNames.HISTORY, FeedNames.VOLATILITY, session));
    }

    private static Planned rate(String provider, String feed, String series, LocalDate session) {
        return new Planned(provider, feed, series, false, List.of(session));
    }

    private static Stream<Planned> listings() {
        return Stream.of(FeedNames.ACTIVE, FeedNames.DELISTED)
                .map(which -> secondOpinion(FeedNames.LISTING_STATUS, which));
    }

    private static Stream<Planned> news(Rotation rotation) {
        return rotation.watched().map(symbol -> secondOpinion(FeedNames.NEWS_SENTIMENT, symbol));
    }

    private static Planned secondOpinion(String feed, String subject) {
        return CallPlan.optional(FeedNames.ALPHA_VANTAGE, feed, subject);
    }

    private Stream<Planned> refreshed(String feed, int most, Rotation rotation, LocalDate session) {
        return rotation.next(stores.callResults().done(FeedNames.FINNHUB, feed), most, session)
                .map(symbol -> CallPlan.optional(FeedNames.FINNHUB, feed, symbol));
    }

    private Rotation rotation() {
        return new Rotation(candidates(), rules);
    }

    private List<Candidate> candidates() {
        boolean asked =
                providers.contains(FeedNames.FINNHUB)
                        || providers.contains(FeedNames.ALPHA_VANTAGE);
        return asked ? new Candidates(stores, borders).all() : List.of();
    }
}
