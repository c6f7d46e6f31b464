package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.Bar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

/// An embedded file whose process was killed while H2 wrote it: rows of a transaction that was
/// never committed are in it, and the log that would undo them is not.
final class LeftoverRowsIT {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 22);

    /// More than work at a time: the number of a transaction is that of the first free place, and
    /// nobody shall have that of the dead one.
    private static final int OTHERS = 8;

    private static Bar bar(int id, double close) {
        return new Bar(id, (int) DAY.toEpochDay(), close - 1, close + 2, close - 2, close, 1000);
    }

    /// The bars of listings 1 to 3 are there, those of 4 to 6 are left over.
    private static DatabaseAddress leftByADeadProcess(Path home) throws SQLException, IOException {
        Path whole = Files.createDirectories(home.resolve("whole"));
        try (Database database = Database.open(DatabaseAddress.embedded(whole))) {
            database.schema().migrate();
            Stores.of(database).bars().store(List.of(bar(1, 10), bar(2, 20), bar(3, 30)));
        }
        Path folder = Files.createDirectories(home.resolve("left"));
        Path left = folder.resolve(EmbeddedFile.NAME);
        List<Connection> open = new ArrayList<>();
        for (int i = 0; i <= OTHERS; i++) {
            open.add(insert(whole, i == OTHERS ? "4), (5), (6" : 100 + i + ""));
        }
        try (Connection other = connection(whole);
                Statement statement = other.createStatement()) {
            for (Connection one : open.subList(0, OTHERS)) {
                one.rollback();
            }
            statement.execute("checkpoint sync");
            Files.copy(whole.resolve(EmbeddedFile.NAME), left);
        }
        for (Connection one : open) {
            one.close();
        }
        forgetWhatWouldUndo(left);
        return DatabaseAddress.embedded(folder);
    }

    private static Connection insert(Path folder, String ids) throws SQLException {
        Connection connection = connection(folder);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into bar (instrument_id, session, open, high, low, close, volume)
                    select id, date '%s', 1, 1, 1, 1, 1 from (values (%s)) l (id)
                    """
                            .formatted(DAY, ids));
        }
        return connection;
    }

    private static Connection connection(Path folder) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("nightdesk"), "nightdesk", "");
    }

    private static void forgetWhatWouldUndo(Path file) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
            store.getMapNames().stream()
                    .filter(name -> name.startsWith("undoLog"))
                    .toList()
                    .forEach(store::removeMap);
            store.commit();
        }
    }

    @Test
    void rows_that_nobody_sees_do_not_keep_their_place(@TempDir Path home)
            throws SQLException, IOException {
        DatabaseAddress address = leftByADeadProcess(home);
        List<Bar> all = new ArrayList<>(List.of(bar(1, 10), bar(2, 20), bar(3, 30)));
        try (Database database = Database.open(address)) {
            BarStore bars = Stores.of(database).bars();
            assertThat(bars.ofSession(DAY)).isEqualTo(all);
            List<Bar> more = List.of(bar(3, 31), bar(4, 40), bar(5, 50), bar(6, 60), bar(7, 70));
            bars.store(more);
            all.removeLast();
            all.addAll(more);
            assertThat(bars.ofSession(DAY)).isEqualTo(all);
        }
        try (Database database = Database.open(address)) {
            assertThat(Stores.of(database).bars().ofSession(DAY)).isEqualTo(all);
        }
    }

    @Test
    void they_are_what_plain_statements_stumble_over(@TempDir Path home)
            throws SQLException, IOException {
        leftByADeadProcess(home);
        assertThatThrownBy(() -> insert(home.resolve("left"), "5").close())
                .hasMessageContaining("primary key violation");
    }

    @Test
    void a_key_that_is_there_is_refused_as_ever(@TempDir Path home)
            throws SQLException, IOException {
        try (Database database = Database.open(leftByADeadProcess(home))) {
            assertThatThrownBy(() ->
                            database.inTransaction(() -> {
                                database.append(
                                        "bar",
                                        rows -> {
                                            for (int id : new int[] {9, 2}) {
                                                rows.integer(id).day((int) DAY.toEpochDay());
                                                rows.real(1).real(1).real(1).real(1).real(1).end();
                                            }
                                        });
                                return true;
                            }))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(Stores.of(database).bars().ofSession(DAY)).hasSize(3);
        }
    }
}
