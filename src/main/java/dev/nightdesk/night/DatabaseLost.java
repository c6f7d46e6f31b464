package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;

/// The database has failed in the middle of a run: its disk is full, its server is gone.
public final class DatabaseLost extends KnownFailure {

    private static final long serialVersionUID = 1L;

    /// How grave PostgreSQL calls a failure.
    private static final Pattern RANK = Pattern.compile("^(FATAL|ERROR|PANIC): ");

    static final String REMEDY = "see that it is there and its disk has space (nightdesk doctor)";

    /// @param failure the technical failure
    DatabaseLost(Throwable failure) {
        this(words(failure), failure);
    }

    private DatabaseLost(String words, Throwable failure) {
        this(
                words.equals(Diagnosis.DISK_IS_FULL) ? RunFault.DISK : RunFault.DATABASE,
                words,
                failure);
    }

    private DatabaseLost(RunFault fault, String words, Throwable failure) {
        super(fault, "the database has failed: " + words, fault.next(), failure);
    }

    /// Whether a failure is of a statement, or of a transaction that could not begin or end.
    static boolean isBehind(NestedRuntimeException failure) {
        return failure.contains(DataAccessException.class)
                || failure.getClass()
                        .getPackageName()
                        .startsWith("org.springframework.transaction");
    }

    /// The disk, if it is to blame; else what the database said first, in one line and without its
    /// rank.
    static String words(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            messages.add(String.valueOf(at.getMessage()).lines().findFirst().orElse(""));
        }
        return messages.stream().anyMatch(message -> message.contains(Diagnosis.DISK_IS_FULL))
                ? Diagnosis.DISK_IS_FULL
                : RANK.matcher(messages.getLast()).replaceFirst("");
    }
}
