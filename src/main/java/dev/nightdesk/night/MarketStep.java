package dev.nightdesk.night;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.MarketReturn;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.MarketReturnStore.OfSession;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Stores the market's return of every session that has bars, once.
final class MarketStep {

    private static final int LISTINGS_AT_A_TIME = 200;

    private final Stores stores;
    private final TradingCalendar calendar;
    private final int sessionsBack;

    MarketStep(Stores stores, TradingCalendar calendar, NightSettings settings) {
        this.stores = stores;
        this.calendar = calendar;
        this.sessionsBack = settings.history().bars();
    }

    /// Computes the session's return from its universe, and those of earlier sessions that have
    /// none yet.
    ///
    /// @return whether the session's return is another than the one stored before
    boolean upTo(LocalDate session) {
        history(session);
        LocalDate before = calendar.previous(session);
        MarketReturn sum = sum(before, session);
        Map<Integer, BarSeries> series =
                stores.bars().seriesOfMembers(session, List.of(before, session));
        Map<Integer, List<CorporateAction>> actions =
                stores.actions().of(1, Integer.MAX_VALUE, session, session);
        new TreeMap<>(series)
                .forEach((id, bars) -> sum.add(bars, actions.getOrDefault(id, List.of())));
        Double stored = stores.returns().between(session, session).get(session);
        store(sum, List.of(session));
        return !stores.returns()
                .between(session, session)
                .getOrDefault(session, Double.NaN)
                .equals(stored);
    }

    /// Computes the returns of the sessions before a day that have bars and no return.
    void history(LocalDate before) {
        LocalDate first = calendar.sessionsBack(before, sessionsBack);
        SortedMap<LocalDate, Double> known = stores.returns().between(first, before);
        TreeSet<LocalDate> missing =
                stores.bars().sessions().stream()
                        .filter(session -> !session.isBefore(first) && session.isBefore(before))
                        .filter(session -> !known.containsKey(session))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            LocalDate from = calendar.previous(missing.first());
            MarketReturn sum = sum(from, missing.last());
            commonStocks().forEach(range -> addRange(sum, range, from, missing.last()));
            store(sum, missing);
        }
    }

    private MarketReturn sum(LocalDate from, LocalDate to) {
        return new MarketReturn(calendar, PlanStep.day(from), PlanStep.day(to));
    }

    /// Common stocks in groups, ascending by id.
    private List<List<Integer>> commonStocks() {
        List<Integer> ids =
                stores.listings().current().stream()
                        .filter(listing -> listing.kind().isAnalysed())
                        .map(Listing::instrumentId)
                        .toList();
        List<List<Integer>> groups = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += LISTINGS_AT_A_TIME) {
            groups.add(ids.subList(at, Math.min(ids.size(), at + LISTINGS_AT_A_TIME)));
        }
        return groups;
    }

    private void addRange(MarketReturn sum, List<Integer> ids, LocalDate from, LocalDate to) {
        Map<Integer, BarSeries> series =
                stores.bars().series(ids.getFirst(), ids.getLast(), from, to);
        Map<Integer, List<CorporateAction>> actions =
                stores.actions().of(ids.getFirst(), ids.getLast(), from, to);
        for (int id : ids) {
            BarSeries bars = series.get(id);
            if (bars != null) {
                sum.add(bars, actions.getOrDefault(id, List.of()));
            }
        }
    }

    private void store(MarketReturn sum, Iterable<LocalDate> sessions) {
        List<OfSession> returns = new ArrayList<>();
        for (LocalDate session : sessions) {
            int day = PlanStep.day(session);
            if (sum.listings(day) > 0) {
                returns.add(new OfSession(session, sum.of(day), sum.listings(day)));
            }
        }
        stores.returns().store(returns);
    }
}
