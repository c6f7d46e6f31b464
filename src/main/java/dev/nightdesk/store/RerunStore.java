package dev.nightdesk.store;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Change;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Standing;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Reruns of some tickers of a session: which were asked for and what became of them, beside what
/// is published.
public final class RerunStore {

    private static final Width BY = new Width(64);
    private static final Width MESSAGE = new Width(1_000);

    private final Database database;

    public RerunStore(Database database) {
        this.database = database;
    }

    /// A rerun as it was asked for.
    ///
    /// @param id the run's
    /// @param by who asked
    public record Rerun(String id, LocalDate session, String by, Instant at) {}

    private enum Outcome {
        OPEN,
        ANALYSED,
        EXCLUDED,
        FAILED
    }

    /// Freezes what is asked for.
    ///
    /// @param ids of the listings
    public void ask(Rerun rerun, Collection<Integer> ids) {
        database.inTransaction(() -> {
            database.sql("rerun/insert")
                    .param("run", rerun.id())
                    .param("session", rerun.session())
                    .param("by", BY.fit(rerun.by()))
                    .param("at", rerun.at().atOffset(ZoneOffset.UTC))
                    .update();
            database.append(
                    "rerun_ticker",
                    rows ->
                            ids.forEach(id ->
                                    rows.text(rerun.id())
                                            .integer(id)
                                            .text(Outcome.OPEN.name())
                                            .text("")
                                            .text("")
                                            .text("")
                                            .end()));
            return rerun;
        });
    }

    public Optional<Rerun> find(String run) {
        return database.sql("rerun/find")
                .param("run", run)
                .query((row, n) ->
                        new Rerun(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// The listings asked for, ascending by id.
    public List<Integer> tickers(String run) {
        return ids(database.sql("rerun/tickers").param("run", run));
    }

    /// Those that are not examined yet, ascending by id.
    public List<Integer> open(String run) {
        return ids(database.sql("rerun/open").param("run", run));
    }

    private static List<Integer> ids(StatementSpec statement) {
        return statement.query((row, n) -> row.getInt(1)).list();
    }

    /// Keeps what was found of listings that were open.
    public void keep(String run, int layout, Findings found) {
        database.inTransaction(() -> {
            analyses(run, layout, found);
            quarantine(run, found);
            for (Analysed one : found.analysed()) {
                settle(run, one.instrumentId(), Outcome.ANALYSED, "", "", "");
            }
            for (Excluded one : found.excluded()) {
                settle(run, one.instrumentId(), Outcome.EXCLUDED, "", one.reason(), "");
            }
            for (Failed one : found.failed()) {
                String message = MESSAGE.fit(one.message());
                settle(run, one.instrumentId(), Outcome.FAILED, one.stage(), one.reason(), message);
            }
            return found;
        });
    }

    private void analyses(String run, int layout, Findings found) {
        database.append(
                "rerun_analysis",
                rows ->
                        found.analysed()
                                .forEach(one ->
                                        AnalysisStore.columns(rows.text(run), layout, one).end()));
    }

    private void quarantine(String run, Findings found) {
        database.append(
                "rerun_quarantine",
                rows ->
                        found.quarantined()
                                .forEach(one -> AnalysisStore.columns(rows.text(run), one).end()));
    }

    private void settle(
            String run, int id, Outcome outcome, String stage, String reason, String message) {
        database.sql("rerun/settle")
                .param("run", run)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("stage", stage)
                .param("reason", reason)
                .param("message", message)
                .update();
    }

    /// The analyses of a run, ascending by id.
    public List<Analysed> analysed(String run) {
        return database.sql("rerun/analysed")
                .param("run", run)
                .query((row, n) -> AnalysisStore.analysed(new ResultReader(row).at(1)))
                .list();
    }

    /// Replaces a run's recommendations.
    ///
    /// @param ranks of all the listings recommended
    public void recommend(String run, Collection<Ranks> ranks, Collection<Recommendation> all) {
        Map<Integer, Ranks> byId =
                ranks.stream().collect(Collectors.toMap(Ranks::instrumentId, Function.identity()));
        database.inTransaction(() -> {
            database.sql("rerun/forget_recommendation").param("run", run).update();
            database.append(
                    "rerun_recommendation",
                    rows -> {
                        for (Recommendation one : all) {
                            Ranks own = byId.get(one.instrumentId());
                            if (own == null) {
                                throw new IllegalArgumentException("no ranks of " + one);
                            }
                            RecommendationStore.columns(
                                            rows.text(run)
                                                    .integer(one.instrumentId())
                                                    .reals(own.values()),
                                            one)
                                    .end();
                        }
                    });
            return all;
        });
    }

    /// Notes how the listings stand in what is published.
    ///
    /// @param model whose recommendations are published
    public void compare(String run, LocalDate session, String model) {
        database.sql("rerun/compare")
                .param("run", run)
                .param("session", session)
                .param("model", model)
                .update();
    }

    /// What was published and what was found, ascending by ticker in code-point order.
    public List<Change> changes(String run) {
        return database
                .sql("rerun/changes")
                .param("run", run)
                .query((row, n) -> {
                    ResultReader from = new ResultReader(row).at(1);
                    return new Change(from.text(), standing(from), standing(from));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Change::ticker))
                .toList();
    }

    private static Standing standing(ResultReader row) {
        Optional<Rating> rating =
                Optional.of(row.text()).filter(name -> !name.isEmpty()).map(Rating::valueOf);
        return new Standing(rating, row.real(), row.text());
    }

    /// Notes that the gate refused to publish a run.
    ///
    /// @param objections in words, not empty
    public void refuse(String run, String objections) {
        database.sql("rerun/refuse")
                .param("run", run)
                .param("refusal", MESSAGE.fit(objections))
                .update();
    }

    /// What the gate objected to; empty unless it refused.
    public Optional<String> refusal(String run) {
        return database.sql("rerun/refusal")
                .param("run", run)
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty());
    }

    /// Forgets what was found and the refusal: all tickers are open again.
    public void reopen(String run) {
        database.inTransaction(() -> {
            for (String table : List.of("analysis", "quarantine", "recommendation")) {
                database.sql("rerun/forget_" + table).param("run", run).update();
            }
            database.sql("rerun/reopen").param("run", run).update();
            return database.sql("rerun/refuse").param("run", run).param("refusal", "").update();
        });
    }
}
