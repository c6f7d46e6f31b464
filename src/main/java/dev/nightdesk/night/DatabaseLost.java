package dev.nightdesk.night;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;

/// The database has failed in the middle of a run: its disk is full, its server is gone.
public final class DatabaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String DISK_IS_FULL = "No space left on device";

    /// @param failure the technical failure
    DatabaseLost(Throwable failure) {
        super("the database has failed: " + words(failure), failure);
    }

    /// Whether a failure is of a statement, or of a transaction that could not begin or end.
    static boolean isBehind(NestedRuntimeException failure) {
        return failure.contains(DataAccessException.class)
                || failure.getClass()
                        .getPackageName()
                        .startsWith("org.springframework.transaction");
    }

    /// The disk, if it is to blame; else what the database said first.
    private static String words(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            messages.add(String.valueOf(at.getMessage()).lines().findFirst().orElse(""));
        }
        return messages.stream().anyMatch(message -> message.contains(DISK_IS_FULL))
                ? DISK_IS_FULL
                : messages.getLast();
    }
}
