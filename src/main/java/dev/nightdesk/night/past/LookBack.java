package dev.nightdesk.night.past;

import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.Adjustment;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.RecentNews;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.rating.Analyst;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads listings as they would have been read at each of some past sessions, by the very same
/// [Analyst] as the night and from nothing but what was known then: bars and ex-days up to the
/// session, facts filed by it, the market's returns up to it. Every common stock is read from the
/// database once, whatever the number of sessions.
///
/// What it cannot know: listings that the database never heard of, and bars as they stood before
/// they were restated.
public final class LookBack {

    private static final int LISTINGS_AT_A_TIME = 125;

    private static final BarSeries NONE =
            new BarSeries(new int[0], new double[0], new double[0], new double[0], new double[0]);

    private final Stores stores;
    private final TradingCalendar calendar;
    private final Sight sight;

    /// @param sight how far the nights see
    public LookBack(Stores stores, TradingCalendar calendar, Sight sight) {
        this.stores = stores;
        this.calendar = calendar;
        this.sight = sight;
    }

    /// Tells an onlooker of every common stock at every one of some sessions. The market's returns
    /// have to be stored before.
    ///
    /// @param sessions ascending, at least one
    public void read(List<LocalDate> sessions, Onlooker onlooker) {
        List<Integer> ids =
                stores.listings().current().stream()
                        .filter(listing -> listing.kind().isAnalysed())
                        .map(Listing::instrumentId)
                        .toList();
        read(sessions, ids, onlooker);
    }

    /// Tells an onlooker of some listings only.
    ///
    /// @param ids ascending; what lies between them is read too
    public void read(List<LocalDate> sessions, List<Integer> ids, Onlooker onlooker) {
        Block block = new Block(sessions, onlooker);
        for (int at = 0; at < ids.size(); at += LISTINGS_AT_A_TIME) {
            block.read(ids.subList(at, Math.min(ids.size(), at + LISTINGS_AT_A_TIME)));
        }
    }

    /// Some sessions, and who looks at them.
    private final class Block {

        private final Onlooker onlooker;
        private final LocalDate first;
        private final LocalDate newest;
        private final LocalDate firstBar;
        private final LocalDate firstFact;
        private final List<Night> nights = new ArrayList<>();
        private final Tickers tickers = stores.listings().tickers();
        private final Instant firstNews;
        private final Instant lastNews;

        Block(List<LocalDate> sessions, Onlooker onlooker) {
            this.onlooker = onlooker;
            this.first = sessions.getFirst();
            LocalDate last = sessions.getLast();
            this.newest = stores.bars().newest().filter(bar -> bar.isAfter(last)).orElse(last);
            this.firstBar = calendar.sessionsBack(first.plusDays(1), sight.bars());
            this.firstFact = first.minusDays(sight.factDays());
            sessions.forEach(session -> nights.add(night(session)));
            this.firstNews = nights.getFirst().close().minus(RecentNews.SPAN);
            this.lastNews = nights.getLast().close();
        }

        private Night night(LocalDate session) {
            LocalDate since = calendar.sessionsBack(session.plusDays(1), sight.activeWithin());
            LocalDate returns = calendar.sessionsBack(session, sight.bars());
            return new Night(
                    day(session),
                    calendar.closing(session).toInstant(),
                    tickers(day(session)),
                    day(since),
                    day(session.minusDays(sight.factDays())),
                    new Analyst(
                            calendar,
                            day(session),
                            sight.bars(),
                            sight.fewestReadings(),
                            stores.returns().known(returns, session),
                            Unhurried.PACE));
        }

        /// They seldom change, and of many sessions they are held once.
        private Map<Integer, String> tickers(int session) {
            Map<Integer, String> then = tickers.on(session);
            return !nights.isEmpty() && nights.getLast().tickers().equals(then)
                    ? nights.getLast().tickers()
                    : then;
        }

        /// @param ids ascending; what lies between them is read too
        void read(List<Integer> ids) {
            int from = ids.getFirst();
            int to = ids.getLast();
            Map<Integer, BarSeries> series = stores.bars().series(from, to, firstBar, newest);
            Map<Integer, BarSeries> earlier =
                    stores.bars().earlier(tooShort(ids, series), firstBar);
            Map<Integer, List<CorporateAction>> actions =
                    sight.adjusted()
                            ? Map.of()
                            : stores.actions().of(from, to, LocalDate.EPOCH, newest);
            Map<Integer, List<Fact>> facts = stores.facts().of(from, to, firstFact, newest);
            Map<Integer, RecentNews> news =
                    stores.news().recent(from, to, newest, firstNews, lastNews);
            for (int id : ids) {
                BarSeries bars = series.getOrDefault(id, NONE);
                BarSeries before = earlier.getOrDefault(id, NONE);
                look(
                        id,
                        before.size() == 0 ? bars : before.followedBy(bars),
                        actions.getOrDefault(id, List.of()),
                        facts.getOrDefault(id, List.of()),
                        news.getOrDefault(id, RecentNews.NONE));
            }
        }

        /// A listing with gaps has older bars that count among its last ones.
        private List<Integer> tooShort(List<Integer> ids, Map<Integer, BarSeries> series) {
            int day = day(first);
            return ids.stream()
                    .filter(id -> {
                        int[] days = series.getOrDefault(id, NONE).days();
                        return firstAfter(days, day) < sight.bars();
                    })
                    .toList();
        }

        private void look(
                int id,
                BarSeries bars,
                List<CorporateAction> actions,
                List<Fact> facts,
                RecentNews news) {
            if (bars.size() == 0) {
                return;
            }
            onlooker.begins(course(id, bars, actions));
            int[] exDays = actions.stream().mapToInt(CorporateAction::exDay).toArray();
            int[] filed = facts.stream().mapToInt(Fact::filed).toArray();
            for (int i = 0; i < nights.size(); i++) {
                Night night = nights.get(i);
                int end = firstAfter(bars.days(), night.session());
                if (end > 0 && bars.days()[end - 1] >= night.activeSince()) {
                    BarSeries known = bars.slice(Math.max(0, end - sight.bars()), end);
                    List<CorporateAction> gone =
                            actions.subList(0, firstAfter(exDays, night.session()));
                    List<Fact> read =
                            facts.subList(
                                    firstAfter(filed, night.firstFact() - 1),
                                    firstAfter(filed, night.session()));
                    RecentNews said =
                            news.asOf(night.close(), night.tickers().getOrDefault(id, ""));
                    analyse(i, night.analyst(), id, known, gone, read, said);
                }
            }
        }

        /// Refuses what the night refuses.
        private void analyse(
                int session,
                Analyst analyst,
                int id,
                BarSeries bars,
                List<CorporateAction> actions,
                List<Fact> facts,
                RecentNews news) {
            Analysis analysis;
            try {
                analysis = analyst.analyse(id, bars, actions, facts, news);
            } catch (IllegalArgumentException | ArithmeticException e) {
                onlooker.refuses(session, id, String.valueOf(e.getMessage()));
                return;
            }
            onlooker.sees(session, analysis);
        }

        private Course course(int id, BarSeries bars, List<CorporateAction> actions) {
            int last = bars.days()[bars.size() - 1];
            return new Course(
                    id,
                    Adjustment.adjust(bars, ActionCheck.vet(bars, actions, last).applied(), last));
        }
    }

    /// What is fixed of a session.
    ///
    /// @param session epoch day
    /// @param close when headlines of that day cease to count
    /// @param tickers by listing, as of the session
    /// @param activeSince epoch day; a listing without a bar from then on is not of its universe
    /// @param firstFact epoch day
    private record Night(
            int session,
            Instant close,
            Map<Integer, String> tickers,
            int activeSince,
            int firstFact,
            Analyst analyst) {}

    /// Nobody asks how long a reading of the past takes.
    private enum Unhurried implements Analyst.Pace {
        PACE;

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void took(long nanosOnPrices, long nanosOnFilings, long nanosOnNews) {}
    }

    private static int firstAfter(int[] days, int day) {
        int at = Arrays.binarySearch(days, day);
        if (at < 0) {
            return -at - 1;
        }
        while (at < days.length && days[at] == day) {
            at++;
        }
        return at;
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
