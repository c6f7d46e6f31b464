package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;
import dev.nightdesk.store.FullDisk;
import java.util.Objects;
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
        this(FullDisk.isBehind(failure) ? RunFault.DISK : RunFault.DATABASE, failure);
    }

    private DatabaseLost(RunFault fault, Throwable failure) {
        super(fault, "the database has failed: " + words(failure), fault.next(), failure);
    }

    /// What has to be done before the run can go on.
    String remedy() {
        return kind() == RunFault.DISK ? DiskFull.REMEDY : REMEDY;
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
        if (FullDisk.isBehind(failure)) {
            return FullDisk.WORDS;
        }
        String first = "no reason given";
        for (Throwable at = failure; at != null; at = at.getCause()) {
            first = Objects.requireNonNullElse(at.getMessage(), first);
        }
        return RANK.matcher(first.lines().findFirst().orElse("")).replaceFirst("");
    }
}
