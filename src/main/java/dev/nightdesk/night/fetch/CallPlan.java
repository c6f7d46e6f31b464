package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Candidates.Candidate;
import dev.nightdesk.rating.Thresholds;
import dev.nightdesk.store.BarRevisionStore.Delivery;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.EntitlementStore.Entitlement;
import dev.nightdesk.store.Stores;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides which calls cover a night, whole markets first: what one call brings for all listings
/// before what takes one for each. Gaps are filled newest first; a backfill goes oldest first,
/// because providers forget their oldest days first.
public final class CallPlan {

    /// Stages of a plan.
    public static final String DIRECTORY = "directory";

    public static final String FETCH = "fetch";
    public static final String FOLLOW_UP = Shore.FOLLOW_UP;

    /// The provider of nightly deliveries in a folder.
    public static final String DELIVERIES = "deliveries";

    static final String MASSIVE = "massive";
    static final String SEC = "sec";
    static final String NASDAQ = "nasdaqtrader";
    static final String FINNHUB = "finnhub";
    static final String ALPHA_VANTAGE = "alphavantage";
    static final String LISTINGS = "listings";
    static final String GROUPED_DAILY = "grouped-daily";
    static final String COMPANY_FACTS = "company-facts";
    static final String COMPANY_TICKERS = "company-tickers";
    static final String DAILY_INDEX = "daily-index";
    static final String TICKERS = "tickers";
    static final String SPLITS = "splits";
    static final String DIVIDENDS = "dividends";
    static final String NEWS = "news";

    /// The feeds that say who is listed.
    static final List<String> DIRECTORIES = List.of("nasdaq-listed", "other-listed", LISTINGS);

    /// Providers that a night of a live market cannot do without.
    public static final Set<String> NEEDED = Set.of(MASSIVE, NASDAQ);

    /// Feeds of theirs without which there is a night all the same.
    static final Set<String> OPTIONAL = Set.of(TICKERS, NEWS);

    /// After which a directory of what is gone is asked for again.
    private static final Duration ALMOST_A_WEEK = Duration.ofDays(6);

    /// For which a refusal stands; plans are changed, and so are mistakes.
    private static final Duration WEEK = Duration.ofDays(7);

    private final Stores stores;
    private final TradingCalendar calendar;
    private final CallRules rules;
    private final Thresholds borders;
    private final Set<String> providers;
    private final Instant now;

    /// @param borders between ratings
    /// @param providers that may be asked
    /// @param now by the time of the providers
    public CallPlan(
            Stores stores,
            TradingCalendar calendar,
            CallRules rules,
            Thresholds borders,
            Set<String> providers,
            Instant now) {
        this.stores = stores;
        this.calendar = calendar;
        this.rules = rules;
        this.borders = borders;
        this.providers = Set.copyOf(providers);
        this.now = now;
    }

    /// The calls that tell who is listed.
    public List<Planned> directory(LocalDate session) {
        List<Planned> calls = new ArrayList<>();
        calls.add(new Planned(DELIVERIES, LISTINGS, session.toString(), true, List.of()));
        calls.add(new Planned(NASDAQ, "nasdaq-listed", "", true, List.of()));
        calls.add(new Planned(NASDAQ, "other-listed", "", true, List.of()));
        calls.add(new Planned(SEC, COMPANY_TICKERS, "", false, List.of()));
        calls.add(new Planned(MASSIVE, TICKERS, "active", false, List.of()));
        if (isOutdated(stores.callResults().done(MASSIVE, TICKERS).get("delisted"), session)) {
            calls.add(new Planned(MASSIVE, TICKERS, "delisted", false, List.of()));
        }
        return permitted(calls);
    }

    /// Whether what is gone has to be asked for again. A night that comes late finds only in there
    /// whom its session had and the next one had no more.
    private boolean isOutdated(@Nullable Instant delisted, LocalDate session) {
        Instant nextClose = calendar.closing(calendar.next(session)).toInstant();
        boolean isLate = nextClose.isBefore(now);
        return delisted == null
                || delisted.isBefore(now.minus(ALMOST_A_WEEK))
                || (isLate && delisted.isBefore(nextClose));
    }

    /// The calls of a night.
    ///
    /// @param first session of the history that readings look at
    public List<Planned> night(LocalDate first, LocalDate session) {
        List<LocalDate> bars = List.copyOf(unsettled(first, session)).reversed();
        List<Planned> calls = new ArrayList<>(bars(bars));
        calls.addAll(deliveries(first, session));
        calls.addAll(windows(first, session, Reprocess.NONE));
        calls.addAll(filings(session));
        calls.addAll(extras(session));
        return permitted(calls);
    }

    /// The calls of a backfill. A session's bars have failed if there are none.
    public List<Planned> backfill(LocalDate from, LocalDate to, Reprocess again) {
        List<Planned> calls = new ArrayList<>(bars(wanted(from, to, again)));
        calls.addAll(windows(from, to, again));
        calls.addAll(companies(again));
        return permitted(calls);
    }

    private Collection<LocalDate> wanted(LocalDate from, LocalDate to, Reprocess again) {
        return again == Reprocess.COMPLETED ? calendar.sessions(from, to) : missing(from, to);
    }

    private List<Planned> permitted(List<Planned> calls) {
        Set<String> closed =
                refusals().stream()
                        .map(one -> one.provider() + "/" + one.feed())
                        .collect(Collectors.toSet());
        return calls.stream()
                .filter(call -> providers.contains(call.provider()))
                .filter(call ->
                        call.needed() || !closed.contains(call.provider() + "/" + call.feed()))
                .toList();
    }

    /// What providers that may be asked have refused, not long ago.
    public List<Entitlement> refusals() {
        return stores.entitlements().all().stream()
                .filter(one -> !one.granted() && one.seen().isAfter(now.minus(WEEK)))
                .filter(one -> providers.contains(one.provider()))
                .toList();
    }

    private List<Planned> bars(Collection<LocalDate> sessions) {
        List<Planned> calls = new ArrayList<>();
        for (LocalDate one : sessions) {
            calls.add(new Planned(MASSIVE, GROUPED_DAILY, one.toString(), true, List.of(one)));
        }
        return calls;
    }

    /// Whether a call brings a session's bars.
    public static boolean isOfBars(Planned call) {
        return call.feed().equals(GROUPED_DAILY) || call.provider().equals(DELIVERIES);
    }

    /// The session's delivery, and before it, oldest first, those of the sessions that have gone by
    /// without a night.
    private List<Planned> deliveries(LocalDate first, LocalDate session) {
        Set<LocalDate> there = stores.bars().sessions();
        Set<LocalDate> wanted = missing(first, session);
        wanted.removeIf(one -> there.stream().noneMatch(one::isAfter));
        wanted.add(session);
        return wanted.stream()
                .map(one ->
                        new Planned(
                                DELIVERIES,
                                "night",
                                one.toString(),
                                one.equals(session),
                                List.of(one)))
                .toList();
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

    /// Splits, dividends and news of a window of days, which is as long as what is missing.
    private List<Planned> windows(LocalDate first, LocalDate session, Reprocess again) {
        LocalDate since = session.minusDays(rules.newsDays());
        return List.of(
                window(SPLITS, open(SPLITS, first, session, again)),
                window(DIVIDENDS, open(DIVIDENDS, first, session, again)),
                news(open(NEWS, since.isAfter(first) ? since : first, session, again)));
    }

    private Planned window(String feed, NavigableSet<LocalDate> open) {
        String subject = calendar.previous(open.first()).plusDays(1) + ".." + open.last();
        return new Planned(MASSIVE, feed, subject, true, open);
    }

    private Planned news(NavigableSet<LocalDate> open) {
        Instant from = midnight(calendar.previous(open.first()).plusDays(1));
        String subject = from + ".." + midnight(open.last().plusDays(1));
        return new Planned(MASSIVE, NEWS, subject, false, open);
    }

    /// The sessions that a feed has not brought, and the last one in any case.
    private NavigableSet<LocalDate> open(
            String feed, LocalDate first, LocalDate session, Reprocess again) {
        TreeSet<LocalDate> open = new TreeSet<>(calendar.sessions(first, session));
        open.removeAll(stores.callResults().brought(MASSIVE, feed, again.enough()));
        open.add(session);
        return open;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(TradingCalendar.NEW_YORK).toInstant();
    }

    /// Who has filed since, newest first; and every company that has never been asked for.
    private List<Planned> filings(LocalDate session) {
        Set<LocalDate> brought = stores.callResults().brought(SEC, DAILY_INDEX);
        LocalDate since =
                brought.stream()
                        .filter(day -> !day.isAfter(session))
                        .max(Comparator.naturalOrder())
                        .map(last -> last.plusDays(1))
                        .orElse(session);
        List<Planned> calls =
                since.datesUntil(session.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .sorted(Comparator.reverseOrder())
                        .map(day ->
                                new Planned(SEC, DAILY_INDEX, day.toString(), false, List.of(day)))
                        .collect(Collectors.toCollection(ArrayList::new));
        calls.addAll(companies(Reprocess.NONE));
        return calls;
    }

    private List<Planned> companies(Reprocess again) {
        Set<String> known = stores.callResults().done(SEC, COMPANY_FACTS, again.enough()).keySet();
        return stores.directory().byCik().keySet().stream()
                .map(Object::toString)
                .filter(cik -> !known.contains(cik))
                .map(cik -> new Planned(SEC, COMPANY_FACTS, cik, false, List.of()))
                .toList();
    }

    private List<Planned> extras(LocalDate session) {
        List<Planned> calls = new ArrayList<>();
        calls.add(new Planned("fred", "series", "DGS3MO", false, List.of(session)));
        calls.add(new Planned("cboe", "history", "VIX", false, List.of(session)));
        calls.add(new Planned(ALPHA_VANTAGE, "listing-status", "active", false, List.of()));
        calls.add(new Planned(ALPHA_VANTAGE, "listing-status", "delisted", false, List.of()));
        Rotation rotation = new Rotation(candidates(), rules);
        rotation.watched()
                .map(symbol -> single(ALPHA_VANTAGE, "news-sentiment", symbol))
                .forEach(calls::add);
        refresh("metric", rules.metrics(), rotation, session).forEach(calls::add);
        refresh("recommendation", rules.trends(), rotation, session).forEach(calls::add);
        return calls;
    }

    private List<Candidate> candidates() {
        boolean asked = providers.contains(FINNHUB) || providers.contains(ALPHA_VANTAGE);
        return asked ? new Candidates(stores, borders).all() : List.of();
    }

    private Stream<Planned> refresh(String feed, int most, Rotation rotation, LocalDate session) {
        return rotation.next(stores.callResults().done(FINNHUB, feed), most, session)
                .map(symbol -> single(FINNHUB, feed, symbol));
    }

    private static Planned single(String provider, String feed, String symbol) {
        return new Planned(provider, feed, symbol, false, List.of());
    }
}
