package dev.nightdesk.store;

import dev.nightdesk.market.CoverageEquation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far a session's night has come, and what became of its listings.
public final class NightStore {

    private final Database database;

    public NightStore(Database database) {
        this.database = database;
    }

    /// OPEN: at work. BLOCKED: a gate refused publication; the next attempt is another round.
    /// PUBLISHED: done.
    public enum State {
        OPEN,
        BLOCKED,
        PUBLISHED
    }

    /// One night.
    ///
    /// @param round counts the attempts that began after a gate had refused, from 1
    public record Night(int round, State state) {}

    public Optional<Night> find(LocalDate session) {
        return database.sql("night/find")
                .param("session", session)
                .query((row, n) -> new Night(row.getInt(1), State.valueOf(row.getString(2))))
                .optional();
    }

    /// Sessions that a night has been begun for and that are not published, from a day on.
    public List<LocalDate> unpublished(LocalDate since) {
        return database.sql("night/unpublished")
                .param("since", since)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /// Sessions that a gate has refused last, from a day on.
    public List<LocalDate> refused(LocalDate since) {
        return database.sql("night/refused")
                .param("since", since)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /// The last session that a night has been begun for.
    public Optional<LocalDate> latest() {
        return database.sql("night/latest")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    public void put(LocalDate session, Night night) {
        database.sql("night/put")
                .param("session", session)
                .param("round", night.round())
                .param("state", night.state().name())
                .update();
    }

    /// Counts the rows that stand for the session's listings.
    public CoverageEquation equation(LocalDate session) {
        return database.sql("night/equation")
                .param("session", session)
                .query((row, n) ->
                        new CoverageEquation(
                                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /// Excluded listings by reason, most first.
    public Map<String, Integer> excludedByReason(LocalDate session) {
        return Reasons.mostFirst(
                database.sql("night/excluded_by_reason").param("session", session));
    }

    /// Common stocks without a bar this session that had one from `since` to the day before it.
    public int missingCommonStocks(LocalDate session, LocalDate since) {
        return database.sql("night/missing_common_stocks")
                .param("session", session)
                .param("since", since)
                .param("before", session.minusDays(1))
                .query(Integer.class)
                .single();
    }

    /// How many recommendations a model has made for a session.
    public int recommended(LocalDate session, String model) {
        return database.sql("night/recommended")
                .param("session", session)
                .param("model", model)
                .query(Integer.class)
                .single();
    }

    /// Common stocks of the snapshot that have no analysis yet, ascending by id.
    public List<Integer> openMembers(LocalDate session) {
        return database.sql("night/open_members")
                .param("session", session)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// Forgets what is derived from bars that have changed since: analyses, exclusions, failures
    /// and all that follows from them.
    public void forgetResults(LocalDate session) {
        for (String table : List.of("analysis", "exclusion", "failures", "quarantine")) {
            database.sql("night/forget_" + table).param("session", session).update();
        }
        forgetRecommendations(session);
    }

    /// Forgets exclusions and failures, which another attempt may lift.
    public void forgetGaps(LocalDate session) {
        database.sql("night/forget_exclusion").param("session", session).update();
        database.sql("night/forget_failures").param("session", session).update();
    }

    public void forgetRecommendations(LocalDate session) {
        database.sql("night/forget_ranking").param("session", session).update();
        database.sql("night/forget_recommendation").param("session", session).update();
    }
}
