package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Thresholds;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.EntitlementStore.Entitlement;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which calls cover a night, whole markets first: what one call brings for all listings
/// before what takes one for each. Gaps are filled newest first; a backfill goes oldest first,
/// because providers forget their oldest days first.
public final class CallPlan {

    /// Stages of a plan.
    public static final String DIRECTORY = "directory";

    public static final String FETCH = "fetch";
    public static final String FOLLOW_UP = Shore.FOLLOW_UP;

    /// For which a refusal stands; plans are changed, and so are mistakes.
    private static final Duration WEEK = Duration.ofDays(7);

    private final Stores stores;
    private final TradingCalendar calendar;
    private final Set<String> providers;
    private final Instant now;
    private final DirectoryCalls directories;
    private final BarCalls bars;
    private final WindowCalls windows;
    private final FilingCalls filings;
    private final ExtraCalls extras;

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
        this.providers = Set.copyOf(providers);
        this.now = now;
        this.directories = new DirectoryCalls(stores.callResults(), calendar, now);
        this.bars = new BarCalls(stores, calendar);
        this.windows = new WindowCalls(stores.callResults(), calendar, rules.newsDays());
        this.filings = new FilingCalls(stores);
        this.extras = new ExtraCalls(stores, rules, borders, this.providers);
    }

    /// The calls that tell who is listed.
    public List<Planned> directory(LocalDate session) {
        return permitted(List.of(directories.of(session)));
    }

    /// The calls of a night.
    ///
    /// @param first session of the history that readings look at
    public List<Planned> night(LocalDate first, LocalDate session) {
        return permitted(
                List.of(
                        bars.ofNight(first, session),
                        windows.of(first, session, Reprocess.NONE),
                        filings.ofNight(session),
                        extras.of(session)));
    }

    /// The calls of a backfill.
    public List<Planned> backfill(LocalDate from, LocalDate to, Reprocess again) {
        return permitted(
                List.of(
                        bars.ofSpan(from, to, again),
                        windows.of(from, to, again),
                        filings.companies(again)));
    }

    /// Where the session's bars could not be had: quotes of the best, as many as are watched.
    public List<Planned> fallback(LocalDate session) {
        boolean isMissing = !stores.bars().sessions().contains(session);
        return isMissing && providers.contains(FeedNames.MASSIVE) && isLatest(session)
                ? permitted(List.of(extras.quotes()))
                : List.of();
    }

    /// Whether what is quoted now is of a session.
    private boolean isLatest(LocalDate session) {
        return now.isBefore(calendar.opening(calendar.next(session)).toInstant());
    }

    private List<Planned> permitted(List<List<Planned>> calls) {
        Set<String> closed =
                refusals().stream()
                        .map(one -> one.provider() + "/" + one.feed())
                        .collect(Collectors.toSet());
        return calls.stream()
                .flatMap(Collection::stream)
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

    /// Whether a call brings a session's bars.
    public static boolean isOfBars(Planned call) {
        return call.feed().equals(FeedNames.GROUPED_DAILY)
                || call.provider().equals(FeedNames.DELIVERIES);
    }

    /// A call that a night can do without, for no session in particular.
    static Planned optional(String provider, String feed, String subject) {
        return new Planned(provider, feed, subject, false, List.of());
    }
}
