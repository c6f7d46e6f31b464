package dev.nightdesk.night.fetch;

import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Thresholds;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// The common stocks, as the last publication saw them.
///
/// @param borders between ratings
record Candidates(Stores stores, Thresholds borders) {

    private static final String VOLATILITY = "volatility_20";

    /// A common stock.
    ///
    /// @param score 0-100; NaN if it has none
    /// @param distance points from the score to the nearest border of ratings
    /// @param volatility of its returns over twenty sessions, 0 if unknown
    record Candidate(String symbol, double score, double distance, double volatility) {

        private static Candidate unrated(String symbol) {
            return new Candidate(symbol, Double.NaN, Double.POSITIVE_INFINITY, 0);
        }
    }

    /// All of them, rated or not.
    List<Candidate> all() {
        Map<String, Candidate> rated = new HashMap<>();
        stores.publications().latest().ifPresent(last -> rate(last, rated));
        return stores.listings().current().stream()
                .filter(listing -> listing.kind().isAnalysed())
                .map(listing -> listing.ticker().symbol())
                .map(symbol -> rated.getOrDefault(symbol, Candidate.unrated(symbol)))
                .toList();
    }

    private void rate(Publication last, Map<String, Candidate> rated) {
        Map<Integer, Double> volatility = new HashMap<>();
        for (Ranked one : stores.analyses().ranked(last.session(), 1, Integer.MAX_VALUE)) {
            volatility.put(one.analysed().instrumentId(), volatility(one));
        }
        for (Named one : stores.recommendations().ofSession(last.session(), last.modelVersion())) {
            Recommendation recommendation = one.recommendation();
            double spread = volatility.getOrDefault(recommendation.instrumentId(), 0.0);
            double score = recommendation.score();
            rated.put(one.ticker(), new Candidate(one.ticker(), score, distance(score), spread));
        }
    }

    private double volatility(Ranked one) {
        int at = stores.analyses().readings(one.layout()).indexOf(VOLATILITY);
        double value = at < 0 ? Double.NaN : one.analysed().readings()[at];
        return Double.isNaN(value) ? 0 : value;
    }

    private double distance(double score) {
        return DoubleStream.of(
                        borders.strongBuy(), borders.buy(), borders.sell(), borders.strongSell())
                .map(border -> Math.abs(score - border))
                .min()
                .orElseThrow();
    }
}
