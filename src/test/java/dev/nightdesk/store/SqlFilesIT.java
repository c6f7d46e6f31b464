package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Every statement prepares on the databases it is for.
class SqlFilesIT extends StoreContract {

    private final Sql sql = new Sql(database.dialect());

    SqlFilesIT(Server server) {
        super(server);
    }

    @Test
    void every_statement_is_understood() throws SQLException {
        Set<String> names = SqlFiles.common();
        names.addAll(SqlFiles.of(database.dialect()));
        List<String> refused = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            stage(connection);
            for (String name : names) {
                try {
                    prepare(connection, sql.text(name));
                } catch (SQLException e) {
                    refused.add(name + ": " + e.getMessage());
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(refused).isEmpty();
    }

    @Test
    void a_statement_that_is_not_understood_is_noticed() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> prepare(connection, "select no_such_column from bar"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?is).*no_such_column.*");
        }
    }

    @Test
    void a_name_without_a_file_is_refused() {
        assertThatThrownBy(() -> sql.text("bar/no_such_statement"))
                .hasMessage("no statement named bar/no_such_statement for " + database.dialect());
    }

    /// What bulk statements write to exists only within their session.
    private void stage(Connection connection) throws SQLException {
        for (String name : SqlFiles.of(database.dialect())) {
            if (name.endsWith("/stage")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql.text(name));
                }
            }
        }
    }

    private static void prepare(Connection connection, String text) throws SQLException {
        if (text.startsWith("copy ")) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(text);
            copy.cancelCopy();
            return;
        }
        if (text.startsWith("vacuum ")) {
            return; // no database prepares it: a test of its own runs it
        }
        try (PreparedStatement statement = connection.prepareStatement(positional(text))) {
            assertThat(statement.getParameterMetaData().getParameterCount())
                    .isEqualTo((int) positional(text).chars().filter(c -> c == '?').count());
        }
    }

    /// The statement with `?` for each named parameter; none is named within quotes.
    private static String positional(String text) {
        return text.replaceAll("(?<![:\\d]):([a-z]+)", "?");
    }
}
