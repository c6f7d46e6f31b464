package dev.nightdesk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Counts by reason, sorted here: a server sorts text by rules of its own.
final class Reasons {

    private Reasons() {}

    /// The rows of a statement that gives reason and count: most first, then in code-point order.
    static Map<String, Integer> mostFirst(StatementSpec statement) {
        Map<String, Integer> counts = new TreeMap<>();
        statement.query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> sorted.put(reason.getKey(), reason.getValue()));
        return sorted;
    }
}
