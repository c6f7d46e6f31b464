package dev.nightdesk.store;

import java.util.UUID;

/// What the contract of the stores is kept on: real databases, each started once and migrated once.
enum Server {
    H2,
    POSTGRESQL_18,
    POSTGRESQL_16;

    /// A migrated database that nobody else uses.
    DatabaseAddress fresh() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return switch (this) {
            case H2 -> EmbeddedFile.copy(name);
            case POSTGRESQL_18 -> PostgresServer.current().copy(name);
            case POSTGRESQL_16 -> PostgresServer.older().copy(name);
        };
    }
}
