package dev.nightdesk.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The tables of a nightdesk as they stand while nobody is at work on them.
record Snapshot(String url, String user) {

    /// A table that whoever is held has locked is not there before he goes on.
    private static final int GLANCE_SECONDS = 2;

    private static final int PATIENCE_SECONDS = 120;

    /// Every value as text; SQL's null is the word.
    List<List<String>> rows(String query) {
        try {
            return read(query, PATIENCE_SECONDS);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /// The same; nothing where the tables are not there yet, or are being made.
    List<List<String>> rowsIfAny(String query) {
        try {
            return read(query, GLANCE_SECONDS);
        } catch (SQLException e) {
            return List.of();
        }
    }

    private List<List<String>> read(String query, int seconds) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            try (ResultSet found = statement.executeQuery(query)) {
                return texts(found);
            }
        }
    }

    private static List<List<String>> texts(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(found.getString(i)));
            }
            rows.add(row);
        }
        return rows;
    }
}
