package dev.nightdesk.store;

import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Nights that somebody published although the gate had refused them: who, when, why, and what the
/// gate had objected to.
public final class OverrideStore {

    private static final Width BY = new Width(64);
    private static final Width REASON = new Width(1_000);

    private final Database database;

    OverrideStore(Database database) {
        this.database = database;
    }

    /// One such night.
    ///
    /// @param execution that the gate had stopped
    /// @param by who published it
    /// @param reason in that person's words
    /// @param checks that had blocked it, by id in code-point order
    public record GateOverride(
            LocalDate session,
            long execution,
            String by,
            Instant at,
            String reason,
            List<Check> checks) {}

    /// Logs one: all of it or nothing.
    public void log(GateOverride one) {
        database.inTransaction(() -> {
            database.sql("override/insert")
                    .param("session", one.session())
                    .param("execution", one.execution())
                    .param("by", BY.fit(one.by()))
                    .param("at", one.at().atOffset(ZoneOffset.UTC))
                    .param("reason", REASON.fit(one.reason()))
                    .update();
            one.checks().forEach(check -> insert(one.session(), check));
            return one;
        });
    }

    private void insert(LocalDate session, Check check) {
        database.sql("override/insert_check")
                .param("session", session)
                .param("id", check.id())
                .param("observed", check.observed())
                .param("threshold", check.threshold())
                .param("message", check.message())
                .update();
    }

    public Optional<GateOverride> find(LocalDate session) {
        return database.sql("override/find")
                .param("session", session)
                .query((row, n) ->
                        new GateOverride(
                                session,
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4),
                                checks(session)))
                .optional();
    }

    private List<Check> checks(LocalDate session) {
        return database
                .sql("override/checks")
                .param("session", session)
                .query((row, n) ->
                        new Check(
                                row.getString(1),
                                Severity.ERROR,
                                false,
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getString(4)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Check::id))
                .toList();
    }
}
