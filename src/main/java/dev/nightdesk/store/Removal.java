package dev.nightdesk.store;

import java.util.Map;

/// Rows of a table that can go: the statement that deletes them tells how many they are as well, so
/// that what is told before is what is done.
record Removal(Database database, String text, Map<String, ?> parameters) {

    private static final String DELETE = "delete from ";

    Removal {
        if (!text.startsWith(DELETE)) {
            throw new IllegalArgumentException("deletes nothing: " + text);
        }
    }

    String table() {
        return text.substring(DELETE.length()).split("\\s", 2)[0];
    }

    long count() {
        return database.jdbc("select count(*) from " + text.substring(DELETE.length()))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    long delete() {
        return database.jdbc(text).params(parameters).update();
    }
}
