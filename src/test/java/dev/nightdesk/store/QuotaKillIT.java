package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Real processes that are killed while they reserve.
@ParameterizedClass(name = "{0}")
@EnumSource(Server.class)
@Timeout(120)
class QuotaKillIT {

    private final DatabaseAddress address;

    QuotaKillIT(Server server) {
        this.address = server.fresh();
    }

    /// The embedded database at its laziest: by itself it would write nothing for a minute.
    private static DatabaseAddress lazy(DatabaseAddress address) {
        String url = address.url().replace("WRITE_DELAY=0", "WRITE_DELAY=60000");
        return new DatabaseAddress(url, address.user(), "");
    }

    private List<Long> stored() {
        try (Database database = Database.open(address)) {
            assertThat(Instants.overflows(ReservingProcess.quota(), instants(database))).isEmpty();
            assertThat(paid(database))
                    .isEqualTo(Tables.rows(database, "provider_call"))
                    .isEqualTo(Tables.rows(database, "spending"));
            return Tables.jdbc(database)
                    .sql("select call_id from provider_call")
                    .query((row, n) -> row.getLong(1))
                    .list();
        }
    }

    /// Calls whose cost is written down with them.
    private static int paid(Database database) {
        return Tables.rows(
                database,
                "provider_call c join spending s on s.call_id = c.call_id and s.spent_at = c.reserved_at"
                        + " and s.micros = "
                        + ReservingProcess.PRICE.micros());
    }

    private static List<Instant> instants(Database database) {
        return Instants.of(database, "process");
    }

    @Test
    void no_reservation_is_forgotten_when_its_process_is_killed()
            throws IOException, InterruptedException {
        try (ReservingProcess process = ReservingProcess.start(lazy(address))) {
            List<Long> told = new ArrayList<>(process.calls(5));
            told.addAll(process.kill());
            assertThat(stored()).containsAll(told);
        }
    }

    @Test
    void processes_that_reserve_at_once_keep_the_quota_while_one_of_them_is_killed()
            throws IOException, InterruptedException {
        assumeTrue(address.dialect() == Dialect.POSTGRESQL, "H2 has one process at a time");
        try (ReservingProcess killed = ReservingProcess.start(address);
                ReservingProcess second = ReservingProcess.start(address);
                ReservingProcess third = ReservingProcess.start(address)) {
            List<Long> told = new ArrayList<>(killed.calls(2));
            told.addAll(second.calls(2));
            told.addAll(third.calls(2));
            told.addAll(killed.kill());
            told.addAll(second.calls(20));
            told.addAll(third.calls(20));
            told.addAll(second.kill());
            told.addAll(third.kill());
            assertThat(stored()).containsAll(told);
        }
    }
}
