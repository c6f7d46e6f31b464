package dev.nightdesk.store;

import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.FetchStore.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// The rows in which calls stand.
final class CallRows {

    private CallRows() {}

    static void write(RowWriter rows, Batch batch, Origin origin, Planned call) {
        rows.text(batch.plan())
                .integer(batch.round())
                .text(call.key())
                .text(call.provider())
                .text(call.feed())
                .text(call.subject())
                .text(batch.stage())
                .text(origin.name())
                .flag(call.needed())
                .end();
    }

    static void writeSessions(RowWriter rows, Batch batch, Planned call) {
        for (LocalDate session : call.sessions()) {
            rows.text(batch.plan())
                    .integer(batch.round())
                    .text(call.key())
                    .day((int) session.toEpochDay())
                    .end();
        }
    }

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Origin.valueOf(row.getString(5)),
                row.getBoolean(6),
                State.valueOf(row.getString(7)),
                Optional.ofNullable(row.getString(8)));
    }
}
