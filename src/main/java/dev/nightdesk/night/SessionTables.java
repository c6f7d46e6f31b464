package dev.nightdesk.night;

import dev.nightdesk.market.Bar;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.report.Exports;
import dev.nightdesk.report.Exports.OutcomeRow;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tables of a session, written out.
public final class SessionTables {

    private static final int MARKET_SESSIONS = 504;

    private final Desk desk;
    private final Stores stores;

    public SessionTables(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// What can be exported.
    public enum Export {
        ANALYSIS,
        RECOMMENDATIONS,
        BARS,
        MARKET,
        OUTCOMES
    }

    /// Writes a table of a session.
    ///
    /// @throws Refused if the session has none
    public void export(Export what, LocalDate session, Writer out) {
        Span.known(session);
        switch (what) {
            case ANALYSIS -> analysis(session, out);
            case RECOMMENDATIONS ->
                    recommendations(
                            new Published(stores.publications()).of(Optional.of(session)), out);
            case BARS -> bars(session, out);
            case OUTCOMES -> outcomes(session, out);
            case MARKET ->
                    Exports.market(
                            out,
                            stores.returns()
                                    .between(
                                            desk.calendar()
                                                    .sessionsBack(
                                                            session.plusDays(1), MARKET_SESSIONS),
                                            session));
        }
    }

    private void analysis(LocalDate session, Writer out) {
        Map<Integer, String> tickers = tickers(session);
        TreeMap<String, Analysed> analysed = new TreeMap<>();
        stores.analyses()
                .ofSession(session)
                .forEach(one -> analysed.put(tickers.getOrDefault(one.instrumentId(), ""), one));
        if (analysed.isEmpty()) {
            new Gone(stores.sessionPurges()).expectAnalyses(session);
            throw nothing("analysis", session);
        }
        Exports.analysis(out, stores.analyses().readingsOf(session), analysed);
    }

    private Map<Integer, String> tickers(LocalDate session) {
        Map<Integer, String> tickers = new HashMap<>();
        stores.universes()
                .find(session)
                .ifPresent(universe ->
                        universe.members()
                                .forEach(member ->
                                        tickers.put(
                                                member.instrumentId(), member.ticker().symbol())));
        return tickers;
    }

    private void recommendations(Publication publication, Writer out) {
        TreeMap<String, Recommendation> all = new TreeMap<>();
        stores.recommendations()
                .ofSession(publication.session(), publication.modelVersion())
                .forEach(named -> all.put(named.ticker(), named.recommendation()));
        Exports.recommendations(out, all);
    }

    private void bars(LocalDate session, Writer out) {
        Map<Integer, String> tickers = stores.listings().tickers().on(PlanStep.day(session));
        TreeMap<String, Bar> bars = new TreeMap<>();
        stores.bars()
                .ofSession(session)
                .forEach(bar -> bars.put(tickers.getOrDefault(bar.instrumentId(), ""), bar));
        if (bars.isEmpty()) {
            throw nothing("bars", session);
        }
        Exports.bars(out, bars);
    }

    /// Of a session that is in the track record; without a row where nothing has matured yet.
    private void outcomes(LocalDate session, Writer out) {
        List<OutcomeRow> rows = new ArrayList<>();
        boolean isRecorded = false;
        for (TrackKind kind : TrackKind.values()) {
            isRecorded |= stores.track().sessions(kind).containsKey(session);
            stores.outcomes()
                    .ofSession(kind, session)
                    .forEach(one ->
                            rows.add(
                                    new OutcomeRow(
                                            kind.word(),
                                            one.horizon(),
                                            one.entered(),
                                            one.exited(),
                                            one.resolved())));
        }
        if (!isRecorded) {
            throw new Refused(
                    Objection.NOT_PUBLISHED,
                    session + " is not in the track record",
                    "nightdesk run replay --from %s --to %s".formatted(session, session));
        }
        Exports.outcomes(out, rows);
    }

    private static Refused nothing(String what, LocalDate session) {
        return new Refused(
                Objection.NOT_PUBLISHED,
                "there is no " + what + " of " + session,
                "nightdesk run nightly --session " + session);
    }
}
