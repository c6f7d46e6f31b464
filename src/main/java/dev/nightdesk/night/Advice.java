package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Advisor;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Flip;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.PartitionStore.Range;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what advice takes besides readings: what was published before, and which actions the
/// prices do not bear out. Nothing of it changes while a session is at work, so a restart advises
/// alike.
record Advice(Stores stores, TradingCalendar calendar, NightSettings settings, Scoring scoring) {

    Advice(Stores stores, TradingCalendar calendar, NightSettings settings) {
        this(stores, calendar, settings, new Scoring(stores, settings));
    }

    /// Of a night's listings.
    Advisor of(LocalDate session, Range range) {
        return new Advisor(
                scoring.recommender(session),
                before(session, range.firstId(), range.lastId()),
                stores.analyses()
                        .unconfirmed(session, confirmed(session), range.firstId(), range.lastId()));
    }

    /// Of a rerun's listings.
    ///
    /// @param ids of those that it has analysed
    Advisor of(RunParameters run, Recommender recommender, Set<Integer> ids) {
        LocalDate session = run.session();
        return new Advisor(
                recommender,
                ids.isEmpty()
                        ? Map.of()
                        : before(session, Collections.min(ids), Collections.max(ids)),
                stores.rerunResults().unconfirmed(run.runId(), confirmed(session)));
    }

    /// The smallest change by which a listing's rating would be another.
    ///
    /// @param universe all that is ranked
    Optional<Flip> flip(LocalDate session, Ranked ranked, List<Analysed> universe) {
        int id = ranked.analysed().instrumentId();
        Optional<Rating> before = Optional.ofNullable(before(session, id, id).get(id));
        Scoring.Rows rows = scoring.rows(session);
        return scoring.recommender(session)
                .flip(rows.of(ranked.analysed()), ranked.ranks(), before, rows.of(universe));
    }

    /// What was published last before a session, by id of the listing.
    private Map<Integer, Rating> before(LocalDate session, int firstId, int lastId) {
        return stores.recommendations().before(session, settings.scoring(), firstId, lastId);
    }

    /// The last day whose actions are not waited for any more.
    private LocalDate confirmed(LocalDate session) {
        int waited = settings.scoring().opinion().unconfirmedSessions();
        return calendar.sessionsBack(session.plusDays(1), waited + 1);
    }
}
