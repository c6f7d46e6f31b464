package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Quality checks: what was observed, against which threshold.
public final class CheckStore {

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
    /// @param observed in the unit of the threshold
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
                    .param("message", check.message())
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
                .stream()
                .sorted(Comparator.comparing(Check::id))
                .toList();
    }
}
