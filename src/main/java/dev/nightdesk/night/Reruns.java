package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RerunStore.Rerun;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/// Takes orders for reruns: nothing is written unless all of an order can be carried out.
record Reruns(Desk desk, NightSettings settings) {

    /// Freezes an order's tickers, so that its run needs nothing but the database.
    ///
    /// @throws Refused if the session is not published, or cannot be compared with, or a ticker is
    ///   none of its common stocks
    RunParameters ask(RerunRequest request) {
        Stores stores = desk.stores();
        Publication publication = new Published(stores.publications()).of(request.session());
        new Yardstick(stores, settings).check(publication);
        LocalDate session = publication.session();
        Collection<Listing> listings =
                new CommonStocks(session, stores.universes().find(session).orElseThrow())
                        .rated(request.tickers());
        Recorded recorded = stores.market().recorded().orElseThrow();
        Instant now = desk.clock().instant();
        String id = now.toString();
        stores.reruns()
                .ask(
                        new Rerun(id, session, request.by(), now),
                        listings.stream().map(Listing::instrumentId).toList());
        return RunParameters.rerun(
                desk.market(),
                recorded.source(),
                recorded.prices(),
                session,
                request.publish(),
                id);
    }
}
