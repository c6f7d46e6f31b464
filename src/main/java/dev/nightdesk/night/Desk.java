package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.DatabaseFault;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.LeaseLost;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stopwatch;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/// One open market: its database and all that reads or runs on it. Opening it starts no framework.
public final class Desk implements AutoCloseable {

    private final Settings settings;
    private final Market market;
    private final Clock clock;
    private final Optional<Lease> lease;
    private final Database database;
    private final Stores stores;
    private final Meters meters = new Meters();
    private @Nullable TradingCalendar calendar;

    private Desk(
            Settings settings,
            Market market,
            Clock clock,
            Optional<Lease> lease,
            Database database) {
        this.settings = settings;
        this.market = market;
        this.clock = clock;
        this.lease = lease;
        this.database = database;
        this.stores = Stores.of(database);
        database.timedBy(new Timed(meters));
    }

    /// Opens a market to read: the one asked for, or the only one there is.
    ///
    /// @throws Refused if there is none, or several and none was asked for
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public static Desk toRead(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        Market market = market(settings, choice);
        if (!settings.hasDatabase(market)) {
            throw new Refused(
                    Objection.NO_DATABASE,
                    "there is no database of the market '%s' in %s"
                            .formatted(market.word(), settings.home()),
                    "run a night first: nightdesk run nightly");
        }
        DatabaseAddress address = settings.address(market);
        if (address.dialect() == Dialect.H2) {
            Supplier<Instant> expected =
                    () -> clock.instant().minus(LeaseTimes.read(settings).silence());
            settings.leases(market).forEach(folder -> FileLease.expectFree(folder, expected));
        }
        Desk desk = new Desk(settings, market, clock, Optional.empty(), Turn.take(address));
        return desk.orClosed(() -> desk.current().checked(choice));
    }

    private Desk current() {
        if (!database.schema().isCurrent()) {
            database.schema().expectNotNewer();
            throw new Refused(
                    Objection.TABLES,
                    database.address() + " has no tables of this version",
                    "nightdesk db migrate");
        }
        return this;
    }

    /// Opens a market to run on, under its lease, the schema brought up to date.
    ///
    /// @throws LeaseHeld if another run holds it
    public static Desk toRun(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        Market market = market(settings, choice);
        Leased leased = Leased.Place.of(settings, market).take(clock.instant());
        return toRun(settings, market, clock, leased).checkedOrClosed(choice);
    }

    /// The same; on a server the lease is taken also from a process that is frozen.
    ///
    /// @param found hears of that, in words
    /// @throws LeaseHeld if another run holds it, or one that is frozen holds an embedded database
    static Desk toRecover(
            Settings settings, Optional<MarketChoice> choice, Clock clock, Consumer<String> found) {
        Market market = market(settings, choice);
        Leased leased = Leased.Place.of(settings, market).seize(clock.instant(), found);
        return toRun(settings, market, clock, leased).checkedOrClosed(choice);
    }

    private static Desk toRun(Settings settings, Market market, Clock clock, Leased leased) {
        return new Desk(settings, market, clock, Optional.of(leased.lease()), leased.database());
    }

    private Desk checkedOrClosed(Optional<MarketChoice> choice) {
        return orClosed(() -> checked(choice));
    }

    private Desk orClosed(Supplier<Desk> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// A desk of the market that the database belongs to, if that is the one asked for.
    private Desk checked(Optional<MarketChoice> choice) {
        Optional<Market> recorded = stores.market().recorded().map(Recorded::kind).map(Market::of);
        Optional<Market> asked = choice.map(MarketChoice::market);
        if (recorded.isPresent() && asked.isPresent() && !recorded.equals(asked)) {
            throw new Refused(
                    DatabaseFault.OTHER_MARKET,
                    "%s belongs to the market '%s', not to '%s'"
                            .formatted(
                                    database.address(), recorded.get().word(), asked.get().word()),
                    "the same command with --market "
                            + recorded.get().word()
                            + ", or another database");
        }
        Market actual = recorded.orElse(market);
        return actual == market ? this : new Desk(settings, actual, clock, lease, database);
    }

    /// The market asked for; else the only one that has an embedded database; else the simulated
    /// one. A database at a URL tells its market itself once it is open.
    ///
    /// @throws Refused if there are several and none was asked for
    static Market market(Settings settings, Optional<MarketChoice> choice) {
        return choice.map(MarketChoice::market).orElseGet(() -> only(settings));
    }

    private static Market only(Settings settings) {
        if (settings.databaseUrl().isPresent()) {
            return Market.SIMULATED;
        }
        List<Market> found = settings.embedded();
        if (found.size() > 1) {
            throw new Refused(
                    Objection.MARKET_AMBIGUOUS,
                    "%s holds several markets: %s"
                            .formatted(
                                    settings.home(),
                                    found.stream()
                                            .map(Market::word)
                                            .collect(Collectors.joining(", "))),
                    "the same command with --market " + found.getFirst().word());
        }
        return found.isEmpty() ? Market.SIMULATED : found.getFirst();
    }

    /// Records the market at first use, or checks that the database belongs to it.
    void claim(String source, String prices) {
        stores.market().claim(new Recorded(market.word(), prices, source), clock.instant());
    }

    public Market market() {
        return market;
    }

    /// Where the database is, without secrets.
    public String address() {
        return database.address().toString();
    }

    Settings settings() {
        return settings;
    }

    Database database() {
        return database;
    }

    Stores stores() {
        return stores;
    }

    /// What this process counts and times.
    Meters meters() {
        return meters;
    }

    /// Tells the meters how long work at the database took.
    private record Timed(Meters meters) implements Stopwatch {

        @Override
        public long nanos() {
            return meters.nanos();
        }

        @Override
        public void took(Work work, long nanos) {
            meters.time(Metric.DB_QUERY_DURATION, nanos, work.name().toLowerCase(Locale.ROOT));
        }
    }

    /// Where the holder of the lease and other processes leave each other files; empty where they
    /// talk through the database.
    Optional<Path> leaseFolder() {
        return lease.flatMap(Lease::folder);
    }

    /// Whether nobody else can have begun to run on the database.
    boolean isLeased() {
        return lease.map(Lease::isHeld).orElse(false);
    }

    /// Ends at once what waits for the database, and whatever asks for it from now on.
    void abandon() {
        database.abandon();
    }

    /// Who has taken the lease from this process, in words; empty if nobody has or it is not known.
    Optional<String> taker() {
        return lease.flatMap(Lease::taker);
    }

    /// An embedded database is written anew when it is closed, if less of its file is in use.
    ///
    /// @param percent of the file
    void compactAtClose(int percent) {
        database.compactAtClose(percent);
    }

    Clock clock() {
        return clock;
    }

    /// The exchange's calendar as it was known when it was first asked for: a run sees one from its
    /// beginning to its end.
    ///
    /// @throws Refused if the file of closures is not valid
    synchronized TradingCalendar calendar() {
        TradingCalendar known = calendar;
        if (known == null) {
            known = ExchangeCalendar.of(settings, stores.closures());
            calendar = known;
        }
        return known;
    }

    /// Does work that comes to nothing once the lease is lost: then that is what is told.
    ///
    /// @throws LeaseLost if it failed and the lease is lost
    <T> T underLease(Supplier<T> work) {
        try {
            return work.get();
        } catch (NestedRuntimeException e) {
            throw isLeased() ? e : new LeaseLost();
        }
    }

    @Override
    public void close() {
        lease.ifPresentOrElse(one -> new Leased(database, one).close(), database::close);
    }
}
