package dev.nightdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The tables of a nightdesk's database, past nightdesk.
record Tables(Cli nightdesk) {

    /// Does what no command does.
    void execute(String... statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The rows of a query, their columns as text with bars between.
    List<String> rows(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(String.valueOf(result.getString(i)));
        }
        return String.join("|", columns);
    }

    private Connection connection() throws SQLException {
        String server = nightdesk.environment().get("NIGHTDESK_DB_URL");
        if (server != null) {
            return DriverManager.getConnection(server, "postgres", "");
        }
        Path home = Path.of(nightdesk.environment().getOrDefault("NIGHTDESK_HOME", ""));
        boolean isSimulated = Files.exists(home.resolve("simulated/nightdesk.mv.db"));
        Path file = home.toAbsolutePath().resolve(isSimulated ? "simulated" : "files");
        return DriverManager.getConnection(
                "jdbc:h2:file:" + file.resolve("nightdesk"), "nightdesk", "");
    }
}
