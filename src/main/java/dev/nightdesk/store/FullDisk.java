package dev.nightdesk.store;

import java.sql.SQLException;
import java.util.stream.Stream;

/// A full disk, however deep it hides in what a driver or a framework says.
public final class FullDisk {

    /// As Linux puts it.
    public static final String WORDS = "No space left on device";

    /// As PostgreSQL has it, whatever language its server speaks.
    private static final String STATE = "53100";

    private FullDisk() {}

    /// Whether it has caused a failure.
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .anyMatch(FullDisk::isToldBy);
    }

    private static boolean isToldBy(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains(WORDS)
                || (failure instanceof SQLException sql && STATE.equals(sql.getSQLState()));
    }
}
