package dev.nightdesk.store;

import java.time.Instant;
import java.time.ZoneOffset;

/// Requests to stop an execution that another process runs. Spring Batch's own rows are left alone:
/// who changed them from outside would trip the one at work.
public final class StopStore {

    private final Database database;

    public StopStore(Database database) {
        this.database = database;
    }

    public void ask(long execution, Instant at) {
        database.sql("stop/ask")
                .param("id", execution)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean asks(long execution) {
        return database.sql("stop/find").param("id", execution).query(Long.class).single() > 0;
    }

    /// Forgets all requests: under the lease they are for executions that have ended.
    public void forget() {
        database.sql("stop/forget").update();
    }
}
