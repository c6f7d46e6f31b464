package dev.nightdesk.store;

import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Ranks;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.RerunStore.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What reruns found, beside what is published.
public final class RerunResultStore {

    private static final Width MESSAGE = new Width(1_000);

    private final Database database;

    public RerunResultStore(Database database) {
        this.database = database;
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

    /// As [AnalysisStore#unconfirmed], of what a run has found.
    public Set<Integer> unconfirmed(String run, LocalDate after) {
        return Set.copyOf(
                database.sql("rerun/unconfirmed")
                        .param("run", run)
                        .param("after", after)
                        .param("repeated", QuarantineReason.REPEATED.name())
                        .query(Integer.class)
                        .list());
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
}
