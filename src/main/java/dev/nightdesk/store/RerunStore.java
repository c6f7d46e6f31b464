package dev.nightdesk.store;

import dev.nightdesk.rating.Change;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Reruns of some tickers of a session: which were asked for, how far they are and what they
/// changed.
public final class RerunStore {

    private static final Width BY = new Width(64);
    private static final Width REFUSAL = new Width(1_000);

    private final Database database;

    public RerunStore(Database database) {
        this.database = database;
    }

    /// A rerun as it was asked for.
    ///
    /// @param id the run's
    /// @param by who asked
    public record Rerun(String id, LocalDate session, String by, Instant at) {}

    /// What became of a ticker.
    enum Outcome {
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
                .param("refusal", REFUSAL.fit(objections))
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
