package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;

/// How connections to a server behave.
@Timeout(120)
class ServerMannersIT {

    private final DatabaseAddress address = Server.POSTGRESQL_18.fresh();

    private static String setting(Database database, String name) {
        return Tables.jdbc(database)
                .sql("select current_setting('" + name + "')")
                .query((row, n) -> row.getString(1))
                .single();
    }

    private DatabaseAddress with(String parameters) {
        return new DatabaseAddress(address.url() + "?" + parameters, address.user(), "");
    }

    @Test
    void nobody_waits_for_ever() {
        try (Database database = Database.open(address)) {
            assertThat(setting(database, "lock_timeout")).isEqualTo("1min");
            assertThat(setting(database, "tcp_keepalives_idle")).isEqualTo("30");
        }
    }

    @Test
    void a_url_goes_before_but_for_the_name() {
        String own = "ApplicationName=own&options=-c%20lock_timeout=7s";
        try (Database database = Database.open(with(own))) {
            assertThat(setting(database, "lock_timeout")).isEqualTo("7s");
            assertThat(setting(database, "application_name")).startsWith("nightdesk ");
        }
    }

    @Test
    void who_waits_for_a_lock_gives_up() {
        try (Database patient = Database.open(address);
                Database hasty = Database.open(with("options=-c%20lock_timeout=50ms"))) {
            patient.inTransaction(() -> {
                Tables.execute(patient, "lock table stop_request in access exclusive mode");
                assertThatThrownBy(() -> new StopStore(hasty).ask(1, Instant.EPOCH))
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("lock timeout");
                return true;
            });
            new StopStore(hasty).ask(1, Instant.EPOCH);
            assertThat(new StopStore(patient).asks(1)).isTrue();
        }
    }
}
