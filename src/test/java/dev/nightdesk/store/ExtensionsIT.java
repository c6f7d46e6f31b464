package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A server on which this user may not have what search is made of.
class ExtensionsIT {

    @Test
    void a_user_who_may_not_create_extensions_is_told_who_may() {
        PostgresServer server = PostgresServer.current();
        server.execute("drop role if exists modest");
        server.execute("create role modest login");
        DatabaseAddress owned = server.create();
        try (Database database = Database.open(owned)) {
            Tables.execute(database, "grant all on schema public to modest");
        }
        try (Database database = Database.open(new DatabaseAddress(owned.url(), "modest", ""))) {
            UnusableDatabase told =
                    Objects.requireNonNull(
                            catchThrowableOfType(
                                    UnusableDatabase.class, database.schema()::migrate));
            assertThat(told.kind()).isEqualTo(DatabaseFault.EXTENSION);
            assertThat(told).hasMessageContaining("permission denied to create extension");
            assertThat(told.next()).contains("create extension pg_trgm");
        }
    }

    @Test
    void it_goes_on_once_a_superuser_has_created_them() {
        PostgresServer server = PostgresServer.current();
        server.execute("drop role if exists humble");
        server.execute("create role humble login");
        DatabaseAddress owned = server.create();
        try (Database database = Database.open(owned)) {
            Tables.execute(database, "grant all on schema public to humble");
            Tables.execute(database, "create extension pg_trgm");
            Tables.execute(database, "create extension unaccent");
        }
        try (Database database = Database.open(new DatabaseAddress(owned.url(), "humble", ""))) {
            assertThat(database.schema().migrate()).isPositive();
            assertThat(database.schema().isCurrent()).isTrue();
        }
    }
}
