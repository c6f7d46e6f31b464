package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.store.BarRevisionStore.Revision;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Puts bars, session by session; those of the night's own session are not settled yet.
record BarLanding(Stores stores, Supplier<Tickers> tickers) implements Landing<QuotedBar> {

    @Override
    public Landed land(Found<QuotedBar> found, Context context) {
        return Landed.of(store(found.rows(), context.session(), context.fetched()));
    }

    /// Puts bars, of which those before a night's session are settled.
    ///
    /// @return how many are new or others now
    long store(List<QuotedBar> rows, LocalDate night, Instant fetched) {
        long stored = 0;
        for (var of : bySession(rows).entrySet()) {
            LocalDate session = LocalDate.ofEpochDay(of.getKey());
            List<Bar> bars = List.copyOf(of.getValue().values());
            boolean settled = session.isBefore(night);
            Revision revision = stores.revisions().store(session, bars, fetched, settled);
            stored += changed(session, revision);
        }
        return stored;
    }

    /// Bars of listings by session and listing; of two bars of one listing the last.
    private Map<Integer, Map<Integer, Bar>> bySession(List<QuotedBar> rows) {
        Map<Integer, Map<Integer, Bar>> sessions = new TreeMap<>();
        for (QuotedBar quoted : rows) {
            if (tickers.get().has(quoted.symbol(), quoted.day())) {
                Bar bar = bar(quoted);
                sessions.computeIfAbsent(bar.day(), day -> new TreeMap<>())
                        .put(bar.instrumentId(), bar);
            }
        }
        return sessions;
    }

    /// What a night that was not published has made of bars that are others now, it makes again.
    private long changed(LocalDate session, Revision revision) {
        int bars = revision.added() + revision.restated();
        if (bars > 0) {
            stores.nights().unpublished(session).forEach(stores.nights()::forgetResults);
        }
        return bars;
    }

    private Bar bar(QuotedBar quoted) {
        return new Bar(
                tickers.get().of(quoted.symbol(), quoted.day()),
                quoted.day(),
                quoted.open(),
                quoted.high(),
                quoted.low(),
                quoted.close(),
                quoted.volume());
    }
}
