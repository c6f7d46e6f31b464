package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.BarRevisionStore.Delivery;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The calls that bring bars, a session each.
record BarCalls(Stores stores, TradingCalendar calendar) {

    /// Of a night: whole markets newest first, and deliveries.
    ///
    /// @param first session of the history that readings look at
    List<Planned> ofNight(LocalDate first, LocalDate session) {
        return Stream.concat(
                        whole(List.copyOf(unsettled(first, session)).reversed()),
                        deliveries(first, session))
                .toList();
    }

    /// Of a span of which what is missing is brought, or everything, oldest first. A session's bars
    /// have failed if there are none.
    List<Planned> ofSpan(LocalDate from, LocalDate to, Reprocess again) {
        boolean isAll = again == Reprocess.COMPLETED;
        return whole(isAll ? calendar.sessions(from, to) : missing(from, to)).toList();
    }

    private static Stream<Planned> whole(Collection<LocalDate> sessions) {
        return sessions.stream()
                .map(one -> call(FeedNames.MASSIVE, FeedNames.GROUPED_DAILY, one, true));
    }

    /// The session's delivery, and before it, oldest first, those of the sessions that have gone by
    /// without a night.
    private Stream<Planned> deliveries(LocalDate first, LocalDate session) {
        Set<LocalDate> there = stores.bars().sessions();
        Set<LocalDate> wanted = missing(first, session);
        wanted.removeIf(one -> there.stream().noneMatch(one::isAfter));
        wanted.add(session);
        return wanted.stream()
                .map(one -> call(FeedNames.DELIVERIES, FeedNames.NIGHT, one, one.equals(session)));
    }

    private static Planned call(String provider, String feed, LocalDate session, boolean needed) {
        return new Planned(provider, feed, session.toString(), needed, List.of(session));
    }

    private Set<LocalDate> missing(LocalDate from, LocalDate to) {
        Set<LocalDate> sessions = new TreeSet<>(calendar.sessions(from, to));
        sessions.removeAll(stores.bars().sessions());
        return sessions;
    }

    /// The session, those before it of which there are no bars, and those of which there are only
    /// such as may still change.
    private Set<LocalDate> unsettled(LocalDate first, LocalDate session) {
        Map<LocalDate, Delivery> there = stores.revisions().deliveries();
        Set<LocalDate> sessions = new TreeSet<>(calendar.sessions(first, session));
        sessions.removeIf(
                one -> !one.equals(session) && there.containsKey(one) && there.get(one).settled());
        return sessions;
    }
}
