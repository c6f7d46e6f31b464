package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.CallResultStore;
import dev.nightdesk.store.CallStore.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The calls that bring splits, dividends and news of a window of days, which is as long as what is
/// missing.
///
/// @param newsDays headlines older than so many days are not asked for
record WindowCalls(CallResultStore results, TradingCalendar calendar, int newsDays) {

    List<Planned> of(LocalDate first, LocalDate session, Reprocess again) {
        LocalDate since = session.minusDays(newsDays);
        LocalDate firstNews = since.isAfter(first) ? since : first;
        return List.of(
                actions(FeedNames.SPLITS, open(FeedNames.SPLITS, first, session, again)),
                actions(FeedNames.DIVIDENDS, open(FeedNames.DIVIDENDS, first, session, again)),
                news(open(FeedNames.NEWS, firstNews, session, again)));
    }

    private Planned actions(String feed, NavigableSet<LocalDate> open) {
        String subject = dayAfterBrought(open) + ".." + open.last();
        return new Planned(FeedNames.MASSIVE, feed, subject, true, open);
    }

    private Planned news(NavigableSet<LocalDate> open) {
        String subject = midnight(dayAfterBrought(open)) + ".." + midnight(open.last().plusDays(1));
        return new Planned(FeedNames.MASSIVE, FeedNames.NEWS, subject, false, open);
    }

    private LocalDate dayAfterBrought(NavigableSet<LocalDate> open) {
        return calendar.previous(open.first()).plusDays(1);
    }

    /// The sessions that a feed has not brought, and the last one in any case.
    private NavigableSet<LocalDate> open(
            String feed, LocalDate first, LocalDate session, Reprocess again) {
        TreeSet<LocalDate> open = new TreeSet<>(calendar.sessions(first, session));
        open.removeAll(results.brought(FeedNames.MASSIVE, feed, again.enough()));
        open.add(session);
        return open;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(TradingCalendar.NEW_YORK).toInstant();
    }
}
