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

/// What is published: a session's recommendations are, from the moment its row stands here.
public final class PublicationStore {

    private final Database database;

    public PublicationStore(Database database) {
        this.database = database;
    }

    /// One publication.
    ///
    /// @param modelVersion whose recommendations are published
    /// @param coverage what the gate looked at
    public record Publication(
            LocalDate session,
            String modelVersion,
            CoverageEquation equation,
            Ratio coverage,
            Instant at) {}

    public Optional<Publication> find(LocalDate session) {
        return database.sql("publication/find")
                .param("session", session)
                .query((row, n) -> publication(row))
                .optional();
    }

    public Optional<Publication> latest() {
        return database.sql("publication/latest").query((row, n) -> publication(row)).optional();
    }

    /// All there are, oldest session first.
    public List<Publication> all() {
        return database.sql("publication/all").query((row, n) -> publication(row)).list();
    }

    /// The sessions that are published.
    public List<LocalDate> sessions() {
        return database.sql("publication/sessions")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                new CoverageEquation(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                new Ratio(row.getDouble(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /// The switch: one row.
    public void publish(Publication publication) {
        CoverageEquation equation = publication.equation();
        database.sql("publication/insert")
                .param("session", publication.session())
                .param("model", publication.modelVersion())
                .param("universe", equation.universe())
                .param("analysed", equation.analysed())
                .param("excluded", equation.excluded())
                .param("failed", equation.failed())
                .param("coverage", publication.coverage().value())
                .param("at", publication.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
