package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What of a session is left out, by ticker: stocks that were not rated, and reported actions that
/// are not believed.
public final class GapStore {

    private final Database database;

    GapStore(Database database) {
        this.database = database;
    }

    /// A common stock left out of a session.
    public record Excluded(String ticker, String reason) {}

    /// A reported action that is not believed.
    ///
    /// @param factor what earlier prices would have been multiplied by
    public record Quarantined(String ticker, String reason, LocalDate exDay, double factor) {}

    /// By reason and ticker, each in code-point order.
    public List<Excluded> excluded(LocalDate session) {
        return database
                .sql("failure/excluded")
                .param("session", session)
                .query((row, n) -> new Excluded(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Excluded::reason).thenComparing(Excluded::ticker))
                .toList();
    }

    /// By reason, ticker and day.
    public List<Quarantined> quarantined(LocalDate session) {
        return database
                .sql("failure/quarantined")
                .param("session", session)
                .query((row, n) ->
                        new Quarantined(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getDouble(4)))
                .list()
                .stream()
                .sorted(
                        Comparator.comparing(Quarantined::reason)
                                .thenComparing(Quarantined::ticker)
                                .thenComparing(Quarantined::exDay))
                .toList();
    }
}
