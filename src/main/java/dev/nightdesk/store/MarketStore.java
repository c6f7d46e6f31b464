package dev.nightdesk.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Which market a database belongs to.
public final class MarketStore {

    private static final String ADJUSTED = "adjusted";

    private final Database database;

    public MarketStore(Database database) {
        this.database = database;
    }

    /// What the database was first used for.
    ///
    /// @param kind `simulated`, `files` or `live`
    /// @param prices `traded` or `adjusted`
    /// @param source where the market's data comes from, such as a directory
    public record Recorded(String kind, String prices, String source) {}

    public Optional<Recorded> recorded() {
        return database.sql("market/find").query(Recorded.class).optional();
    }

    /// Whether the market's prices come adjusted, so that actions are not to be applied to them.
    public boolean isAdjusted() {
        return recorded().map(Recorded::prices).filter(ADJUSTED::equals).isPresent();
    }

    /// Records the market at first use and refuses any other from then on; the source may move.
    ///
    /// @throws UnusableDatabase if the database belongs to another market
    public void claim(Recorded wanted, Instant now) {
        Optional<Recorded> recorded = recorded();
        if (recorded.isEmpty()) {
            database.sql("market/record")
                    .param("kind", wanted.kind())
                    .param("prices", wanted.prices())
                    .param("source", wanted.source())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
            return;
        }
        refuseOther(recorded.get(), wanted);
        database.sql("market/move").param("source", wanted.source()).update();
    }

    private void refuseOther(Recorded recorded, Recorded wanted) {
        if (!recorded.kind().equals(wanted.kind())) {
            throw new UnusableDatabase(
                    DatabaseFault.OTHER_MARKET,
                    "%s belongs to the market '%s', not to '%s'"
                            .formatted(database.address(), recorded.kind(), wanted.kind()),
                    "the same command with --market "
                            + recorded.kind()
                            + ", or another database (NIGHTDESK_DB_URL, NIGHTDESK_HOME)");
        }
        if (!recorded.prices().equals(wanted.prices())) {
            throw new UnusableDatabase(
                    DatabaseFault.OTHER_PRICES,
                    "%s holds %s prices; %s ones must never mix with them"
                            .formatted(database.address(), recorded.prices(), wanted.prices()),
                    "the same command with --prices "
                            + recorded.prices()
                            + ", or another database (NIGHTDESK_DB_URL, NIGHTDESK_HOME)");
        }
    }
}
