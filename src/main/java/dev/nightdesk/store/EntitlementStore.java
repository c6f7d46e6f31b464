package dev.nightdesk.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// What providers have given or refused us.
public final class EntitlementStore {

    private static final Width WORDS = new Width(200);

    private final Database database;

    EntitlementStore(Database database) {
        this.database = database;
    }

    /// Whether a feed may be used.
    ///
    /// @param words what the provider said, empty if it gave
    /// @param seen when it was found out
    public record Entitlement(
            String provider, String feed, boolean granted, String words, Instant seen) {}

    public void put(Entitlement one) {
        database.sql("entitlement/put")
                .param("provider", one.provider())
                .param("feed", one.feed())
                .param("granted", one.granted())
                .param("words", WORDS.fit(one.words()))
                .param("at", one.seen().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Entitlement> all() {
        return database.sql("entitlement/all")
                .query((row, n) ->
                        new Entitlement(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
