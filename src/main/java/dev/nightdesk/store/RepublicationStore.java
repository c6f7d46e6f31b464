package dev.nightdesk.store;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What reruns have changed in the published set.
public final class RepublicationStore {

    private final Database database;

    public RepublicationStore(Database database) {
        this.database = database;
    }

    /// One change of a published session.
    ///
    /// @param run whose rows were published; its changes tell old and new by ticker
    /// @param by who asked for it
    /// @param before the equation as published until then
    /// @param coverage what the gate looked at
    public record Republication(
            String run,
            LocalDate session,
            String by,
            Instant at,
            CoverageEquation before,
            CoverageEquation now,
            Ratio coverage) {}

    /// Does some work inside the caller's transaction, and undoes it unless its result is one to
    /// keep.
    public <T> T attempt(Supplier<T> work, Predicate<T> keep) {
        return database.attempt(work, keep);
    }

    /// Puts a run's rows among those of its session, which has none of these listings.
    ///
    /// @param model whose recommendations are published
    public void publish(String run, LocalDate session, String model, Instant now) {
        for (String table :
                List.of(
                        "analysis",
                        "exclusion",
                        "failures",
                        "quarantine",
                        "ranking",
                        "recommendation")) {
            database.sql("republication/publish_" + table)
                    .param("run", run)
                    .param("session", session)
                    .param("model", model)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// Notes a change and re-balances the publication.
    public void note(
            String run, LocalDate session, CoverageEquation now, Ratio coverage, Instant at) {
        balanced(database.sql("republication/insert"), session, now, coverage)
                .param("run", run)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        balanced(database.sql("publication/rebalance"), session, now, coverage).update();
    }

    private static StatementSpec balanced(
            StatementSpec statement, LocalDate session, CoverageEquation now, Ratio coverage) {
        return statement
                .param("session", session)
                .param("analysed", now.analysed())
                .param("excluded", now.excluded())
                .param("failed", now.failed())
                .param("coverage", coverage.value());
    }

    /// Whether another run's rows were published after a run was asked for, and its own were not.
    public boolean isOvertaken(String run) {
        return database.sql("republication/later").param("run", run).query(Long.class).single() > 0;
    }

    public Optional<Republication> find(String run) {
        return database.sql("republication/find")
                .param("run", run)
                .query((row, n) -> republication(row))
                .optional();
    }

    private static Republication republication(ResultSet row) throws SQLException {
        return new Republication(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                equation(row, 6),
                equation(row, 9),
                new Ratio(row.getDouble(12)));
    }

    private static CoverageEquation equation(ResultSet row, int from) throws SQLException {
        return new CoverageEquation(
                row.getInt(5), row.getInt(from), row.getInt(from + 1), row.getInt(from + 2));
    }
}
