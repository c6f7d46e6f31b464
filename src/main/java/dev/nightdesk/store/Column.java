package dev.nightdesk.store;

/// A column as the database's catalogue knows it.
///
/// @param type in lower case
record Column(String name, String type) {

    Cell cell() {
        return Cell.of(type);
    }

    /// Text sorts by code points, whatever the server's rules.
    String order(Dialect dialect) {
        boolean isText = type.startsWith("character");
        return isText && dialect == Dialect.POSTGRESQL ? name + " collate \"C\"" : name;
    }
}
