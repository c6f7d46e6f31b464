package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the values of a column are written as text that both databases read back to the same value.
enum Cell {
    /// Text, whole numbers and days.
    PLAIN {
        @Override
        @Nullable String text(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }
    },
    /// With all the digits that it takes.
    REAL {
        @Override
        @Nullable String text(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? null : Double.toString(value);
        }
    },
    FLAG {
        @Override
        @Nullable String text(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : Boolean.toString(value);
        }
    },
    /// In UTC.
    INSTANT {
        @Override
        @Nullable String text(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }
    },
    /// Without a zone.
    LOCAL {
        @Override
        @Nullable String text(ResultSet row, int column) throws SQLException {
            LocalDateTime value = row.getObject(column, LocalDateTime.class);
            return value == null ? null : value.toString();
        }
    },
    /// Numbers between braces, as PostgreSQL writes an array.
    REALS {
        @Override
        @Nullable String text(ResultSet row, int column) throws SQLException {
            java.sql.Array value = row.getArray(column);
            return value == null
                    ? null
                    : Arrays.stream((Object[]) value.getArray())
                            .map(String::valueOf)
                            .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        Object given(String text) {
            String inner = text.substring(1, text.length() - 1);
            return inner.isEmpty()
                    ? new Object[0]
                    : Arrays.stream(inner.split(",", -1)).map(Double::valueOf).toArray();
        }
    };

    /// @param type as the database's own catalogue calls it, in lower case
    static Cell of(String type) {
        return switch (type) {
            case "double precision" -> REAL;
            case "boolean" -> FLAG;
            case "timestamp with time zone" -> INSTANT;
            case "timestamp", "timestamp without time zone" -> LOCAL;
            case "array" -> REALS;
            default -> PLAIN;
        };
    }

    /// The value of the row at hand; null is null.
    abstract @Nullable String text(ResultSet row, int column) throws SQLException;

    /// What a statement is given for it: the database reads the text itself.
    Object given(String text) {
        return text;
    }
}
