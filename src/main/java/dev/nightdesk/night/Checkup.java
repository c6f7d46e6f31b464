package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.source.files.FilesMarket;
import dev.nightdesk.source.http.Keyring;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.Dialect;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stores;
import dev.nightdesk.store.UnusableDatabase;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The start-up checks: can a night run here?
public final class Checkup {

    private static final long NEEDED_BYTES = 2L << 30;
    private static final int LARGE_UNIVERSE = 1_000;

    private final Settings settings;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Market> recorded = Optional.empty();

    public Checkup(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// How a check came out.
    public enum Verdict {
        OK,
        WARN,
        FAIL
    }

    /// One check.
    ///
    /// @param next what to do about it, empty if nothing
    public record Finding(String check, Verdict verdict, String detail, String next) {}

    /// Runs every check; none changes anything but what is known of providers.
    ///
    /// @param again asks providers also what they have answered within a day
    public List<Finding> findings(Optional<MarketChoice> choice, boolean again) {
        definitions();
        prices();
        home();
        calendar();
        database(choice);
        choice.flatMap(MarketChoice::directory).ifPresent(this::files);
        if (findings.stream().noneMatch(one -> one.verdict() == Verdict.FAIL)) {
            providers(choice, again);
        }
        return List.copyOf(findings);
    }

    private void add(String check, Verdict verdict, String detail, String next) {
        findings.add(new Finding(check, verdict, detail, next));
    }

    private void definitions() {
        try {
            NightSettings night = NightSettings.read(settings);
            LeaseTimes.read(settings);
            Trainings.read(settings);
            add("definitions", Verdict.OK, "model " + night.scoring().version(), "");
        } catch (Refused e) {
            add("definitions", Verdict.FAIL, String.valueOf(e.getMessage()), e.next());
        }
    }

    private void prices() {
        try {
            PriceList list = Prices.read(settings);
            LocalDate today = BillingCalendar.day(clock.instant());
            Optional<String> stale = Prices.stale(list, today);
            Statement month = Statement.of(list, today, List.of());
            add(
                    "prices",
                    stale.isEmpty() ? Verdict.OK : Verdict.WARN,
                    stale.orElseGet(() ->
                            "%s of %s dollars a month, without calls"
                                    .formatted(month.forecast(), month.budget().cap())),
                    stale.isEmpty() ? "" : "nightdesk budget");
        } catch (Refused e) {
            add("prices", Verdict.FAIL, String.valueOf(e.getMessage()), e.next());
        }
    }

    private void home() {
        Path existing = settings.home().toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        boolean writable = canBeWritten(existing);
        add(
                "home",
                writable ? Verdict.OK : Verdict.FAIL,
                settings.home() + (writable ? " can be written" : " cannot be written"),
                writable ? "" : "make it writable, or set NIGHTDESK_HOME");
        disk(existing);
    }

    /// Tries it: permissions alone do not tell.
    private static boolean canBeWritten(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "nightdesk", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void disk(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            long free = disk.getUsableSpace();
            boolean enough = free >= NEEDED_BYTES;
            add(
                    "disk",
                    enough ? Verdict.OK : Verdict.WARN,
                    String.format(Locale.ROOT, "%.1f GiB free", free / (double) (1L << 30)),
                    enough ? "" : "two years of the market need about 2 GiB: free some");
        } catch (IOException e) {
            add("disk", Verdict.WARN, String.valueOf(e.getMessage()), "check the mount");
        }
    }

    private void calendar() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TradingCalendar.NEW_YORK);
        boolean known = today.plusDays(30).isBefore(TradingCalendar.LAST);
        try {
            ExchangeCalendar.of(settings);
            add(
                    "calendar",
                    known ? Verdict.OK : Verdict.WARN,
                    "sessions known to " + TradingCalendar.LAST,
                    known ? "" : "install a newer nightdesk");
        } catch (Refused e) {
            add("calendar", Verdict.FAIL, String.valueOf(e.getMessage()), e.next());
        }
    }

    private void database(Optional<MarketChoice> choice) {
        try {
            database(Desk.market(settings, choice));
        } catch (UnusableDatabase e) {
            Verdict verdict = e.isBusy() ? Verdict.WARN : Verdict.FAIL;
            add("database", verdict, String.valueOf(e.getMessage()), e.next());
        } catch (Refused e) {
            add("database", Verdict.FAIL, String.valueOf(e.getMessage()), e.next());
        }
    }

    private void database(Market market) {
        if (!settings.hasDatabase(market)) {
            add("database", Verdict.OK, "none yet; the first run makes it", "");
            findings.add(new TrainingCheck(Optional.empty()).finding());
            return;
        }
        try (Database database = Database.open(settings.address(market))) {
            add("database", Verdict.OK, database.address().toString(), "");
            tables(database);
        }
    }

    private void tables(Database database) {
        if (!database.schema().isCurrent()) {
            database.schema().expectNotNewer();
            add(
                    "tables",
                    Verdict.WARN,
                    "not of this version; the next run brings them up to it",
                    "nightdesk db migrate");
            return;
        }
        Stores stores = Stores.of(database);
        add(
                "tables",
                Verdict.OK,
                database.schema().isNewer()
                        ? "of a newer version, which this one may work on"
                        : "of this version",
                "");
        rights(database);
        add(
                "executions",
                Verdict.OK,
                stores.executions().all().size() + " kept in the database",
                "");
        findings.add(new TrainingCheck(Optional.of(stores)).finding());
        Optional<Recorded> market = stores.market().recorded();
        recorded = market.map(Recorded::kind).map(Market::of);
        market.ifPresent(one ->
                add(
                        "market",
                        Verdict.OK,
                        "%s, %s prices, from %s".formatted(one.kind(), one.prices(), one.source()),
                        ""));
        if (database.dialect() == Dialect.H2
                && stores.listings().current().size() > LARGE_UNIVERSE) {
            add(
                    "embedded",
                    Verdict.WARN,
                    "a whole market in the embedded database is for trying out",
                    "set NIGHTDESK_DB_URL to a PostgreSQL database");
        }
    }

    private void rights(Database database) {
        if (database.dialect() == Dialect.H2) {
            return;
        }
        List<String> lacking = database.schema().lacking();
        String user = settings.login().user();
        String owners = String.join(", ", database.schema().owners());
        add(
                "rights",
                lacking.isEmpty() ? Verdict.OK : Verdict.FAIL,
                lacking.isEmpty()
                        ? "user %s may do what a night does; the tables are %s's"
                                .formatted(user, owners)
                        : "user %s has no %s".formatted(user, String.join("; no ", lacking)),
                lacking.isEmpty()
                        ? ""
                        : "as a superuser: psql -d DATABASE -f ops/roles.sql -f ops/grants.sql");
    }

    private void providers(Optional<MarketChoice> choice, boolean again) {
        try {
            Keyring keys = new Keyring(settings.keyFolders());
            findings.addAll(
                    new KeyFiles(keys)
                            .findings(Quotas.fetchSettings(settings).providers().keySet()));
            findings.addAll(
                    new ProviderChecks(settings, choice, clock)
                            .findings(
                                    recorded.orElseGet(() -> Desk.market(settings, choice)),
                                    again));
        } catch (Refused e) {
            add("providers", Verdict.FAIL, String.valueOf(e.getMessage()), e.next());
        } catch (UnusableSource e) {
            add("keys", Verdict.FAIL, String.valueOf(e.getMessage()), e.next());
        }
    }

    private void files(Path directory) {
        Connections.newestDelivery(directory)
                .ifPresentOrElse(
                        newest ->
                                add(
                                        "files",
                                        Verdict.OK,
                                        directory + " holds deliveries up to " + newest,
                                        ""),
                        () -> tables(directory));
    }

    private void tables(Path directory) {
        try {
            TradingCalendar calendar = TradingCalendar.newYork();
            FilesMarket files = FilesMarket.open(directory, calendar::isSession, calendar::next);
            files.delivered(
                    PlanStep.day(TradingCalendar.FIRST), PlanStep.day(TradingCalendar.LAST));
            String missing =
                    files.missing().isEmpty()
                            ? ""
                            : ", without " + String.join(", ", files.missing());
            add("files", Verdict.OK, directory + " can be read" + missing, "");
        } catch (UnusableSource e) {
            add(
                    "files",
                    Verdict.FAIL,
                    String.valueOf(e.getMessage()),
                    "give another directory to --market files:DIR");
        }
    }
}
