package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Quality checks: what was observed, against which threshold.
public final class CheckStore {

    private static final Width MESSAGE = new Width(1_000);

    private final Database database;

    public CheckStore(Database database) {
        this.database = database;
    }

    /// ERROR blocks publication, WARN is reported.
    public enum Severity {
        WARN,
        ERROR
    }

    /// One check.
    ///
    /// @param id stable, such as `coverage`
    /// @param observed in the unit of the threshold; NaN where there was nothing to observe
    /// @param threshold the border next to what was observed; NaN where there is none
    /// @param message what it means, in words
    public record Check(
            String id,
            Severity severity,
            boolean passed,
            double observed,
            double threshold,
            String message) {

        public boolean blocks() {
            return !passed && severity == Severity.ERROR;
        }
    }

    /// What a check observed of a session.
    public record Observed(LocalDate session, String check, double value) {}

    /// What was observed of the sessions from one day on and before another, oldest first.
    public List<Observed> observed(LocalDate from, LocalDate before) {
        return database.sql("check/observed")
                .param("from", from)
                .param("before", before)
                .query((row, n) ->
                        new Observed(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getDouble(3)))
                .list();
    }

    /// Forgets some checks of a session.
    public void forget(LocalDate session, Collection<String> ids) {
        database.sql("check/forget").param("session", session).param("ids", ids).update();
    }

    /// Replaces the check of that id.
    public void put(LocalDate session, Check check) {
        database.inTransaction(() -> {
            database.sql("check/delete").param("session", session).param("id", check.id()).update();
            return database.sql("check/insert")
                    .param("session", session)
                    .param("id", check.id())
                    .param("severity", check.severity().name())
                    .param("passed", check.passed())
                    .param("observed", check.observed())
                    .param("threshold", check.threshold())
                    .param("message", MESSAGE.fit(check.message()))
                    .update();
        });
    }

    /// By id in code-point order.
    public List<Check> ofSession(LocalDate session) {
        return database
                .sql("check/of_session")
                .param("session", session)
                .query((row, n) ->
                        new Check(
                                row.getString(1),
                                Severity.valueOf(row.getString(2)),
                                row.getBoolean(3),
                                row.getDouble(4),
                                row.getDouble(5),
                                row.getString(6)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Check::id))
                .toList();
    }
}
