package dev.nightdesk.night;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.RecentNews;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is stored of listings up to a session, as far back as readings look.
final class Histories {

    /// @param traded at most the bars that readings see, or a few more
    /// @param news published before the session's close
    record History(
            int instrumentId,
            BarSeries traded,
            List<CorporateAction> actions,
            List<Fact> facts,
            RecentNews news) {}

    private static final BarSeries NONE =
            new BarSeries(new int[0], new double[0], new double[0], new double[0], new double[0]);

    private final Stores stores;
    private final LocalDate session;
    private final Instant close;
    private final LocalDate firstBar;
    private final LocalDate firstFact;
    private final int mostBars;
    private final boolean adjusted;

    /// @param adjusted whether the market's prices come adjusted, so that actions are not to be
    ///   applied again
    Histories(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            LocalDate session,
            boolean adjusted) {
        this.stores = stores;
        this.session = session;
        this.close = calendar.closing(session).toInstant();
        this.mostBars = settings.history().bars();
        this.firstBar = calendar.sessionsBack(session.plusDays(1), mostBars);
        this.firstFact = session.minusDays(settings.history().factDays());
        this.adjusted = adjusted;
    }

    /// The histories of some listings; what lies between them is read too.
    ///
    /// @param ids at least one, ascending
    List<History> of(List<Integer> ids) {
        int first = ids.getFirst();
        int last = ids.getLast();
        Map<Integer, BarSeries> series = stores.bars().series(first, last, firstBar, session);
        Map<Integer, BarSeries> earlier = stores.bars().earlier(tooShort(ids, series), firstBar);
        Map<Integer, List<CorporateAction>> actions = actions(first, last);
        Map<Integer, List<Fact>> facts = stores.facts().of(first, last, firstFact, session);
        Map<Integer, RecentNews> news = stores.news().recent(first, last, session, close);
        List<History> histories = new ArrayList<>();
        for (int id : ids) {
            histories.add(
                    new History(
                            id,
                            earlier.getOrDefault(id, NONE)
                                    .followedBy(series.getOrDefault(id, NONE)),
                            actions.getOrDefault(id, List.of()),
                            facts.getOrDefault(id, List.of()),
                            news.getOrDefault(id, RecentNews.NONE)));
        }
        return histories;
    }

    private Map<Integer, List<CorporateAction>> actions(int first, int last) {
        return adjusted ? Map.of() : stores.actions().of(first, last, LocalDate.EPOCH, session);
    }

    /// A listing with gaps has older bars that count among its last ones.
    private List<Integer> tooShort(List<Integer> ids, Map<Integer, BarSeries> series) {
        List<Integer> found = new ArrayList<>();
        for (int id : ids) {
            if (series.getOrDefault(id, NONE).size() < mostBars) {
                found.add(id);
            }
        }
        return found;
    }
}
