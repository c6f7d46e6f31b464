package dev.nightdesk.store;

import java.util.EnumMap;
import java.util.Map;

/// The databases of the test class at work: one on each server.
final class Databases {

    private static final Map<Server, Owned> OPEN = new EnumMap<>(Server.class);

    private Databases() {}

    private record Owned(Class<?> owner, Database database) {}

    /// The database of a test class, without a row in it.
    static Database emptyFor(Class<?> test, Server server) {
        Owned owned = OPEN.get(server);
        if (owned == null || !owned.owner().equals(test)) {
            if (owned != null) {
                owned.database().close();
            }
            owned = new Owned(test, Database.open(server.fresh()));
            OPEN.put(server, owned);
        }
        Tables.empty(owned.database());
        return owned.database();
    }
}
