package dev.nightdesk.night.track;

import dev.nightdesk.forecast.SeriesMean;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Tally;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.OutcomeStore.Summed;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How recommendations of one kind have done, in tables.
///
/// @param byRating by horizon and rating
/// @param byConfidence of buys and sells, by horizon and fifth of confidence
public record Standings(TrackKind kind, List<OfRating> byRating, List<OfFifth> byConfidence) {

    public Standings {
        byRating = List.copyOf(byRating);
        byConfidence = List.copyOf(byConfidence);
    }

    /// How a rating has done at a horizon.
    ///
    /// @param gain mean over sessions of what following the advice brought over the market and
    ///   after costs, a fraction; each session counts the same
    /// @param all sums over all sessions
    public record OfRating(int horizon, Rating rating, SeriesMean gain, Tally all) {}

    /// How buys and sells of a fifth of confidence have done at a horizon.
    public record OfFifth(int horizon, int fifth, Tally all) {

        /// What was claimed, on average, 0–1.
        public double meanConfidence() {
            return all.opinions() == 0 ? Double.NaN : all.confidence() / all.opinions();
        }
    }

    /// All that is resolved of a kind.
    public static Standings of(Stores stores, TrackKind kind) {
        List<Summed> sums = stores.outcomes().sums(kind);
        return new Standings(kind, byRating(sums), byConfidence(sums));
    }

    private static List<OfRating> byRating(List<Summed> sums) {
        Map<Integer, Map<Rating, Map<LocalDate, Tally>>> sorted = new TreeMap<>();
        for (Summed one : sums) {
            sorted.computeIfAbsent(one.horizon(), horizon -> new TreeMap<>())
                    .computeIfAbsent(one.tally().rating(), rating -> new TreeMap<>())
                    .merge(one.session(), one.tally(), Tally::plus);
        }
        List<OfRating> rows = new ArrayList<>();
        sorted.forEach((horizon, ratings) ->
                ratings.forEach((rating, sessions) ->
                        rows.add(
                                new OfRating(
                                        horizon,
                                        rating,
                                        SeriesMean.of(
                                                sessions.values().stream()
                                                        .mapToDouble(Tally::meanGain)
                                                        .toArray(),
                                                horizon),
                                        sessions.values().stream()
                                                .reduce(Tally::plus)
                                                .orElseThrow()))));
        return rows;
    }

    private static List<OfFifth> byConfidence(List<Summed> sums) {
        Map<Integer, Map<Integer, Tally>> sorted = new TreeMap<>();
        for (Summed one : sums) {
            if (one.tally().rating().isBuy() || one.tally().rating().isSell()) {
                sorted.computeIfAbsent(one.horizon(), horizon -> new TreeMap<>())
                        .merge(one.tally().fifth(), one.tally(), Tally::plus);
            }
        }
        List<OfFifth> rows = new ArrayList<>();
        sorted.forEach((horizon, fifths) ->
                fifths.forEach((fifth, tally) -> rows.add(new OfFifth(horizon, fifth, tally))));
        return rows;
    }
}
