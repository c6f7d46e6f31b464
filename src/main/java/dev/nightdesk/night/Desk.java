package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.AdvisoryLock;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One open market: its database and all that reads or runs on it. Opening it starts no framework.
public final class Desk implements AutoCloseable {

    private final Settings settings;
    private final Market market;
    private final Clock clock;
    private final TradingCalendar calendar = TradingCalendar.newYork();
    private final Optional<Lease> lease;
    private final Database database;
    private final Stores stores;

    private Desk(Settings settings, Market market, Clock clock, boolean exclusive) {
        this.settings = settings;
        this.market = market;
        this.clock = clock;
        DatabaseAddress address = settings.address(market);
        boolean embedded = address.dialect() == Dialect.H2;
        Optional<Lease> file =
                exclusive && embedded
                        ? Optional.of(FileLease.take(settings.folder(market), clock.instant()))
                        : Optional.empty();
        this.database = Database.open(address);
        this.lease = exclusive && !embedded ? Optional.of(server(database)) : file;
        this.stores = Stores.of(database);
    }

    private static Lease server(Database database) {
        Optional<AdvisoryLock> lock = AdvisoryLock.take(database);
        if (lock.isEmpty()) {
            String holder = AdvisoryLock.holder(database);
            database.close();
            throw new LeaseHeld(holder);
        }
        return new ServerLease(lock.get());
    }

    /// Opens a market to read: the one asked for, or the only one there is.
    ///
    /// @throws Refused if there is none, or several and none was asked for
    public static Desk toRead(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        Market market = choice.map(MarketChoice::market).orElseGet(() -> only(settings));
        if (!settings.hasDatabase(market)) {
            throw new Refused(
                    "there is no database of the market '%s' in %s"
                            .formatted(market.word(), settings.home()),
                    "run a night first: nightdesk run nightly --market files:DIR");
        }
        Desk desk = new Desk(settings, market, clock, false);
        if (!desk.database.isCurrent()) {
            desk.close();
            throw new Refused(
                    desk.database.address() + " has no tables of this version",
                    "nightdesk db migrate");
        }
        return desk.checked(choice);
    }

    /// Opens a market to run on, under its lease, the schema brought up to date.
    ///
    /// @throws LeaseHeld if another run holds it
    public static Desk toRun(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        Market market = choice.map(MarketChoice::market).orElseGet(() -> only(settings));
        Desk desk = new Desk(settings, market, clock, true);
        try {
            desk.database.migrate();
            return desk.checked(choice);
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    /// This desk, if the database belongs to the market asked for.
    private Desk checked(Optional<MarketChoice> choice) {
        Optional<String> recorded = stores.market().recorded().map(Recorded::kind);
        Optional<String> asked = choice.map(one -> one.market().word());
        if (recorded.isPresent() && asked.isPresent() && !recorded.equals(asked)) {
            close();
            throw new Refused(
                    "%s belongs to the market '%s', not to '%s'"
                            .formatted(database.address(), recorded.get(), asked.get()),
                    "use --market " + recorded.get() + ", or another database");
        }
        return this;
    }

    private static Market only(Settings settings) {
        if (settings.databaseUrl().isPresent()) {
            return Market.FILES;
        }
        List<Market> found = settings.embedded();
        if (found.size() > 1) {
            throw new Refused(
                    "%s holds several markets: %s"
                            .formatted(
                                    settings.home(),
                                    found.stream()
                                            .map(Market::word)
                                            .collect(Collectors.joining(", "))),
                    "say which: --market " + found.getFirst().word());
        }
        return found.isEmpty() ? Market.SIMULATED : found.getFirst();
    }

    /// Records the market at first use, or checks that the database belongs to it.
    void claim(String source, String prices) {
        stores.market().claim(new Recorded(market.word(), prices, source), clock.instant());
    }

    public Settings settings() {
        return settings;
    }

    public Market market() {
        return market;
    }

    /// Where the database is, without secrets.
    public String address() {
        return database.address().toString();
    }

    Database database() {
        return database;
    }

    Stores stores() {
        return stores;
    }

    Clock clock() {
        return clock;
    }

    TradingCalendar calendar() {
        return calendar;
    }

    /// The folder of this market's files.
    public Path folder() {
        return settings.folder(market);
    }

    @Override
    public void close() {
        lease.ifPresent(Lease::close);
        database.close();
    }
}
