package dev.nightdesk.store;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.BadSqlGrammarException;

/// The tables of a database, and how they are brought up to this version of the program.
public final class Schema {

    /// Of the newest migration under `sql/migration`.
    static final String VERSION = "024";

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /// Brings the tables up to this version; returns the number of migrations applied. H2 commits
    /// each statement of a migration by itself: after a kill those before it are run once more,
    /// which every one of them has to bear.
    ///
    /// @throws UnusableDatabase if that cannot be done, a newer version that it cannot work with
    ///   has been here, or the server has not what search needs
    public int migrate() {
        InstalledSchema there = installed();
        expectServed(there);
        if (there.isNewerThan(VERSION)) {
            return 0;
        }
        try {
            return flyway().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw FullDisk.isBehind(e) ? e : unmigrated(e);
        }
    }

    private UnusableDatabase unmigrated(FlywayException failure) {
        DatabaseAddress address = database.address();
        return Extensions.lacking(address, failure)
                .orElseGet(() -> Unmigrated.because(address, failure));
    }

    /// The version that this program works on.
    public String version() {
        return VERSION;
    }

    /// Whether the tables are there and of this version, or of a newer one that says that this
    /// version may work on them.
    public boolean isCurrent() {
        return installed().serves(VERSION);
    }

    /// Whether a newer version has been here.
    public boolean isNewer() {
        return installed().isNewerThan(VERSION);
    }

    /// Nothing is taken back that a newer version of the program has made.
    ///
    /// @throws UnusableDatabase if one has been here that this one cannot work with
    public void expectNotNewer() {
        expectServed(installed());
    }

    private void expectServed(InstalledSchema there) {
        if (there.isNewerThan(VERSION) && !there.serves(VERSION)) {
            throw Unmigrated.newer(database.address(), there.version(), VERSION);
        }
    }

    /// What the user of this connection may not do that a night does, in words; empty on H2.
    public List<String> lacking() {
        return database.dialect() == Dialect.H2
                ? List.of()
                : database.sql("schema/lacking").query((row, n) -> row.getString(1)).list();
    }

    /// Who owns the tables; empty on H2.
    public List<String> owners() {
        return database.dialect() == Dialect.H2
                ? List.of()
                : database.sql("schema/owners").query((row, n) -> row.getString(1)).list();
    }

    /// Asks the history table itself: starting Flyway would take longer than most commands.
    private InstalledSchema installed() {
        try {
            return database.sql("schema/installed")
                    .query((row, number) -> new InstalledSchema(row.getString(1), row.getString(2)))
                    .optional()
                    .orElse(InstalledSchema.NONE);
        } catch (BadSqlGrammarException e) {
            return InstalledSchema.NONE;
        }
    }

    private Flyway flyway() {
        Dialect dialect = database.dialect();
        FluentConfiguration flyway =
                Flyway.configure()
                        .dataSource(database.dataSource())
                        .locations(
                                "classpath:sql/migration/common",
                                "classpath:sql/migration/" + dialect.folder());
        return (dialect == Dialect.H2 ? flyway.javaMigrations(new BarsBySession()) : flyway).load();
    }
}
