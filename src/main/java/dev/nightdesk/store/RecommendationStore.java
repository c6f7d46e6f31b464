package dev.nightdesk.store;

import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.ScoringModel;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.rating.Weight;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Recommendations and the models that made them.
public final class RecommendationStore {

    private static final Pattern WEIGHT =
            Pattern.compile("Weight\\[reading=([^,\\]]+), weight=([-\\d.E]+)]");

    private final Database database;

    public RecommendationStore(Database database) {
        this.database = database;
    }

    /// A recommendation with the ticker and name of its session.
    public record Named(String ticker, String name, Recommendation recommendation) {

        /// The highest score first, then by ticker.
        public static final Comparator<Named> BEST =
                Comparator.comparingDouble((Named named) -> -named.recommendation().score())
                        .thenComparing(Named::ticker);
    }

    /// Keeps a model's readings under its version.
    public void register(ScoringModel model) {
        String version = model.version();
        database.inTransaction(() ->
                weighted(version)
                        .orElseGet(() -> {
                            List<String> readings =
                                    model.weights().stream().map(Weight::reading).toList();
                            database.sql("model/insert")
                                    .param("version", version)
                                    .param("readings", String.join(",", readings))
                                    .param("definition", model.toString())
                                    .update();
                            return readings;
                        }));
    }

    private Optional<List<String>> weighted(String version) {
        return database.sql("model/find")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(readings -> List.of(readings.split(",", -1)));
    }

    /// What each reading counts in a model, as it was registered; negative where lower is better.
    public Map<String, Double> weights(String version) {
        Map<String, Double> weights = new LinkedHashMap<>();
        database.sql("model/definition")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(WEIGHT::matcher)
                .ifPresent(found -> {
                    while (found.find()) {
                        weights.put(found.group(1), Double.valueOf(found.group(2)));
                    }
                });
        return weights;
    }

    /// How many of a model's recommendations for a session say what.
    public Map<Rating, Integer> byRating(LocalDate session, String model) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        database.sql("recommendation/by_rating")
                .param("session", session)
                .query(row -> {
                    if (row.getString(1).equals(model)) {
                        counts.put(Rating.valueOf(row.getString(2)), row.getInt(3));
                    }
                });
        return counts;
    }

    public void store(
            LocalDate session,
            String model,
            Collection<? extends Recommendation> all,
            Instant now) {
        int day = (int) session.toEpochDay();
        database.upsert(
                "recommendation",
                rows -> {
                    for (Recommendation one : all) {
                        columns(rows.day(day).integer(one.instrumentId()).text(model), one)
                                .instant(now)
                                .end();
                    }
                });
    }

    static RowWriter columns(RowWriter row, Recommendation one) {
        Trade trade = one.trade();
        return row.text(one.rating().name())
                .real(one.score())
                .real(one.confidence())
                .real(trade.entry())
                .real(trade.target())
                .real(trade.stop())
                .integerOrNull(trade.horizonDays())
                .text(one.noOpinion().map(NoOpinion::name).orElse(null))
                .real(one.maxWeight())
                .reals(one.contributions().stream().mapToDouble(Contribution::value).toArray());
    }

    /// What was published last before a session of the listings in a range of ids, by id; nothing
    /// if that was by a model of another name; a forecast may have joined it.
    public Map<Integer, Rating> before(
            LocalDate session, ScoringModel model, int firstId, int lastId) {
        Map<Integer, Rating> ratings = new HashMap<>();
        database.sql("recommendation/before")
                .param("session", session)
                .param("name", model.name())
                .param("digits", model.version().length() - model.name().length())
                .param("first", firstId)
                .param("last", lastId)
                .query(row -> {
                    ratings.put(row.getInt(1), Rating.valueOf(row.getString(2)));
                });
        return ratings;
    }

    /// Forgets ranks and recommendations of some listings.
    public void forget(LocalDate session, Collection<Integer> ids) {
        for (String table : List.of("ranking", "recommendation")) {
            database.sql("listing/forget_" + table)
                    .param("session", session)
                    .param("ids", ids)
                    .update();
        }
    }

    /// A session's recommendations by one model, ascending by ticker in code-point order.
    public List<Named> ofSession(LocalDate session, String model) {
        List<String> readings = weighted(model).orElse(List.of());
        List<Named> all =
                database.sql("recommendation/of_session")
                        .param("session", session)
                        .param("model", model)
                        .query((row, n) ->
                                new Named(
                                        row.getString(2),
                                        row.getString(3),
                                        recommendation(row, readings)))
                        .list();
        List<Named> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> a.ticker().compareTo(b.ticker()));
        return sorted;
    }

    private static Recommendation recommendation(ResultSet row, List<String> readings) {
        ResultReader from = new ResultReader(row);
        int id = from.at(1).integer();
        Rating rating = Rating.valueOf(from.at(4).text());
        double score = from.real();
        double confidence = from.real();
        double entry = from.real();
        double target = from.real();
        double stop = from.real();
        int horizon = from.integer();
        String reason = from.text();
        double maxWeight = from.real();
        double[] values = from.reals();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            contributions.add(new Contribution(readings.get(i), values[i]));
        }
        return new Recommendation(
                id,
                rating,
                score,
                confidence,
                new Trade(
                        entry,
                        target,
                        stop,
                        horizon == 0 ? OptionalInt.empty() : OptionalInt.of(horizon)),
                contributions,
                reason.isEmpty() ? Optional.empty() : Optional.of(NoOpinion.valueOf(reason)),
                maxWeight);
    }
}
