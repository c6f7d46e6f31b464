package dev.nightdesk.night;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of a market to read; where it has none yet, empty ones in memory.
final class TablesSoFar implements AutoCloseable {

    private static final DatabaseAddress NOWHERE =
            new DatabaseAddress("jdbc:h2:mem:nothing-yet", "nightdesk", "");

    private final Optional<Desk> desk;
    private @Nullable Database empty;

    private TablesSoFar(Optional<Desk> desk) {
        this.desk = desk;
    }

    /// @throws LeaseHeld if a run holds the file of an embedded database
    static TablesSoFar of(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        boolean any = settings.databaseUrl().isPresent() || !settings.embedded().isEmpty();
        if (!any) {
            return new TablesSoFar(Optional.empty());
        }
        try {
            return new TablesSoFar(Optional.of(Desk.toRead(settings, choice, clock)));
        } catch (Refused e) {
            return new TablesSoFar(Optional.empty());
        }
    }

    /// Empty where the market has no tables.
    Optional<Desk> desk() {
        return desk;
    }

    Stores stores() {
        return desk.map(Desk::stores).orElseGet(this::none);
    }

    private Stores none() {
        Database database = Database.open(NOWHERE);
        empty = database;
        database.schema().migrate();
        return Stores.of(database);
    }

    @Override
    public void close() {
        desk.ifPresent(Desk::close);
        Database database = empty;
        if (database != null) {
            database.close();
        }
    }
}
