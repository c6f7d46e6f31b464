package dev.nightdesk.night;

import dev.nightdesk.market.Fingerprint;
import dev.nightdesk.night.SessionTables.Export;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.MoveStore;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes down what a database holds, so that a copy can be compared with it.
public final class Inventory {

    private final Desk desk;
    private final Stores stores;

    public Inventory(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// The lines of the manifest, of one state of the database.
    ///
    /// @param snapshot of PostgreSQL, exported by another connection; empty for the state now
    /// @throws Refused if the database knows no snapshots by name
    public String text(Optional<String> snapshot) {
        if (snapshot.isPresent() && desk.database().dialect() == Dialect.H2) {
            throw new Refused(
                    Objection.SNAPSHOT, "the embedded database knows no snapshots by name");
        }
        return stores.moves().inSnapshot(snapshot, this::manifest).text();
    }

    /// Of the state that the transaction at hand sees.
    Manifest manifest() {
        SortedMap<String, String> lines = new TreeMap<>();
        lines.put(Manifest.SCHEMA, desk.database().schema().version());
        stores.market()
                .recorded()
                .map(Recorded::kind)
                .ifPresent(kind -> {
                    lines.put(Manifest.MARKET, kind);
                });
        stores.publications().latest().ifPresent(publication -> published(lines, publication));
        MoveStore moves = stores.moves();
        moves.tables()
                .forEach(table -> lines.put("rows." + table, Long.toString(moves.rows(table))));
        return new Manifest(lines);
    }

    /// Analyses are purged after a time, unlike what is published.
    private void published(SortedMap<String, String> lines, Publication publication) {
        LocalDate session = publication.session();
        lines.put("session", session.toString());
        lines.put("model", publication.modelVersion());
        boolean isPurged = stores.analyses().readingsOf(session).isEmpty();
        List<Export> exports =
                isPurged
                        ? List.of(Export.RECOMMENDATIONS, Export.BARS, Export.MARKET)
                        : List.of(Export.values());
        exports.forEach(what ->
                lines.put("export." + what.name().toLowerCase(Locale.ROOT), hash(what, session)));
    }

    private String hash(Export what, LocalDate session) {
        StringWriter table = new StringWriter();
        new SessionTables(desk).export(what, session, table);
        return Fingerprint.of(table.toString());
    }
}
