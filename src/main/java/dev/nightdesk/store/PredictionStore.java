package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What models foretell of listings: one row per listing and session, with a number per model.
public final class PredictionStore {

    private final Database database;
    private final AnalysisStore layouts;

    PredictionStore(Database database, AnalysisStore layouts) {
        this.database = database;
        this.layouts = layouts;
    }

    /// What is foretold of one listing, in the order of the models.
    ///
    /// @param scores higher is better, NaN where a model has nothing to say
    /// @param chances that it beats the market over the model's horizon, 0–1, NaN likewise
    public record Foretold(int instrumentId, double[] scores, double[] chances) {}

    /// What is foretold of a session.
    ///
    /// @param models their ids
    /// @param all ascending by listing
    public record OfSession(List<String> models, List<Foretold> all) {

        /// Of a model; all NaN if it has nothing foretold.
        public double[] scores(String model) {
            return column(models.indexOf(model), true);
        }

        /// Of a model; all NaN if it has nothing foretold.
        public double[] chances(String model) {
            return column(models.indexOf(model), false);
        }

        private double[] column(int at, boolean scores) {
            return all.stream()
                    .mapToDouble(one ->
                            at < 0 ? Double.NaN : (scores ? one.scores() : one.chances())[at])
                    .toArray();
        }
    }

    /// Replaces what was foretold of a session.
    public void replace(LocalDate session, OfSession foretold) {
        database.inTransaction(() -> {
            database.sql("night/forget_prediction").param("session", session).update();
            if (!foretold.all().isEmpty()) {
                append(session, foretold);
            }
            return foretold;
        });
    }

    private void append(LocalDate session, OfSession foretold) {
        int day = (int) session.toEpochDay();
        int layout = layouts.layout(foretold.models());
        database.upsert(
                "prediction",
                rows ->
                        foretold.all()
                                .forEach(one ->
                                        rows.day(day)
                                                .integer(one.instrumentId())
                                                .integer(layout)
                                                .reals(one.scores())
                                                .reals(one.chances())
                                                .end()));
    }

    /// What was foretold of a session; nothing by nobody if no model was there.
    public OfSession ofSession(LocalDate session) {
        List<Foretold> all =
                database.read(
                        "prediction/of_session",
                        Map.of("session", session),
                        row -> {
                            List<Foretold> rows = new ArrayList<>();
                            while (row.next()) {
                                rows.add(new Foretold(row.integer(), row.reals(), row.reals()));
                            }
                            return rows;
                        });
        return new OfSession(models(session), all);
    }

    private List<String> models(LocalDate session) {
        Optional<Integer> layout =
                database.sql("prediction/layout_of_session")
                        .param("session", session)
                        .query(Integer.class)
                        .optional();
        return layout.map(layouts::readings).orElse(List.of());
    }
}
