package dev.nightdesk.night.check;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Universe;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.FetchStore.Task;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What checks look at: the rows of one session as they stand. What several of them need is read
/// once.
public final class Evidence {

    private final Stores stores;
    private final TradingCalendar calendar;
    private final CheckRules rules;
    private final LocalDate session;
    private final boolean archived;
    private final Lazy<CoverageEquation> equation;
    private final Lazy<Ratio> coverage;
    private final Lazy<Map<Integer, BarSeries>> lastTwo;
    private final Lazy<Past> past;
    private final Lazy<List<String>> vanished;
    private final Lazy<List<String>> fresh;
    private final Lazy<Map<Rating, Integer>> ratings;
    private final Lazy<List<Listing>> members;

    /// @param archived whether the session's data come from the archive alone; of no meaning to
    ///   checks of ratings
    public Evidence(
            Stores stores,
            TradingCalendar calendar,
            CheckRules rules,
            LocalDate session,
            boolean archived) {
        this.stores = stores;
        this.calendar = calendar;
        this.rules = rules;
        this.session = session;
        this.archived = archived;
        this.equation = new Lazy<>(() -> stores.nights().equation(session));
        this.coverage = new Lazy<>(this::readCoverage);
        this.lastTwo = new Lazy<>(this::readLastTwo);
        this.past = new Lazy<>(() -> Past.before(session, stores, rules));
        this.vanished = new Lazy<>(this::readVanished);
        this.fresh = new Lazy<>(() -> stores.universes().fresh(session, past().sessions()));
        this.ratings = new Lazy<>(() -> stores.recommendations().byRating(session, rules.model()));
        this.members =
                new Lazy<>(() ->
                        stores.universes().find(session).map(Universe::members).orElse(List.of()));
    }

    Stores stores() {
        return stores;
    }

    TradingCalendar calendar() {
        return calendar;
    }

    CheckRules rules() {
        return rules;
    }

    LocalDate session() {
        return session;
    }

    boolean isArchived() {
        return archived;
    }

    LocalDate before() {
        return calendar.previous(session);
    }

    public CoverageEquation equation() {
        return equation.get();
    }

    /// Share of what should have been analysed.
    public Ratio coverage() {
        return coverage.get();
    }

    private Ratio readCoverage() {
        LocalDate since = calendar.sessionsBack(session, rules.activeWithinSessions());
        return equation().coverage(stores.nights().missingCommonStocks(session, since));
    }

    /// The bars of common stocks, of the session and of the one before it.
    Map<Integer, BarSeries> lastTwo() {
        return lastTwo.get();
    }

    private Map<Integer, BarSeries> readLastTwo() {
        return stores.bars().seriesOfMembers(session, List.of(before(), session));
    }

    Past past() {
        return past.get();
    }

    /// Who is listed, in the order of ids.
    List<Listing> members() {
        return members.get();
    }

    /// The names of the session published before that are gone, in code-point order.
    List<String> vanished() {
        return vanished.get();
    }

    private List<String> readVanished() {
        return past().last()
                .map(last -> stores.universes().vanished(last, session))
                .orElse(List.of());
    }

    /// The names that no session published lately had, in code-point order.
    List<String> fresh() {
        return fresh.get();
    }

    /// How many recommendations say what.
    Map<Rating, Integer> ratings() {
        return ratings.get();
    }

    /// A fraction of all recommendations; NaN if there are none.
    double share(Rating rating) {
        int all = ratings().values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? Double.NaN : (double) ratings().getOrDefault(rating, 0) / all;
    }

    /// What the median common stock returned, on traded prices: a few splits do not move a median.
    /// NaN if there is none.
    double medianReturn() {
        return Usual.median(
                lastTwo().values().stream()
                        .filter(bars -> bars.size() == 2)
                        .mapToDouble(bars -> bars.close()[1] / bars.close()[0] - 1)
                        .toArray());
    }

    /// So many names as a share of the universe are.
    double someNames(double share) {
        return Math.max(rules.gate().names().negligible(), share * members().size());
    }

    /// What the session's attempt at hand fetched.
    List<Task> tasks() {
        int round = stores.nights().find(session).orElseThrow().round();
        return stores.fetches().tasks("nightly:" + session, round);
    }

    /// Whether the market is read from files.
    boolean isOfFiles() {
        return stores.market().recorded().filter(one -> one.kind().equals("files")).isPresent();
    }

    /// How many sessions have gone by since a day; 0 on a session or the days up to the next.
    int sessionsSince(LocalDate day) {
        return day.isBefore(session) ? calendar.sessions(day.plusDays(1), session).size() : 0;
    }
}
