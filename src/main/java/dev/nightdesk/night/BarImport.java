package dev.nightdesk.night;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.source.imports.BarFile;
import dev.nightdesk.source.imports.BarLayout;
import dev.nightdesk.store.DatabaseFault;
import dev.nightdesk.store.ListingStore;
import dev.nightdesk.store.MarketStore.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes in bars that somebody fetched by hand. Everything is read once before anything is stored,
/// so that a file that cannot be read changes nothing.
///
/// In a market of files the symbols become listings, common stocks, as long as the database has not
/// been run on; from then on, and in a live market always, a bar is kept only if its symbol is that
/// of a listing.
public final class BarImport {

    private final Settings settings;
    private final Clock clock;
    private TradingCalendar calendar;

    public BarImport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.calendar = ExchangeCalendar.of(settings);
    }

    /// How files are laid out.
    public enum Layout {
        csv,
        stooq
    }

    /// What is to be imported.
    ///
    /// @param path of a file, or a folder of which every file is
    /// @param layout empty if the first line of each file tells
    /// @param prices `traded` or `adjusted`, where a file does not tell
    public record Request(Path path, Optional<Layout> layout, Optional<String> prices) {}

    /// What became of rows.
    ///
    /// @param what such as `stored`, or why they were not used
    /// @param first of those rejected, in words
    public record Line(String what, long rows, String first) {}

    /// Imports bars under the lease of the market.
    ///
    /// @throws Refused if they do not belong into its database
    /// @throws LeaseHeld if a run holds it
    public List<Line> run(Optional<MarketChoice> choice, Request request) {
        List<BarFile> files = files(request.path());
        files.forEach(file -> check(file.layout(), request));
        String prices = prices(files, request);
        checkBefore(choice);
        Set<String> symbols = symbols(files);
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            calendar = desk.calendar();
            real(desk.market());
            checkListings(desk);
            return desk.underLease(() -> {
                claim(desk, request, prices);
                return new ImportedBars(desk.stores(), tickers(desk, symbols), clock).of(files);
            });
        }
    }

    private List<BarFile> files(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            List<BarFile> files =
                    all.filter(file -> Files.isRegularFile(file) && !isHidden(file))
                            .sorted()
                            .map(file -> BarFile.open(file, this::isSession))
                            .toList();
            if (files.isEmpty()) {
                throw new Refused(
                        Objection.IMPORT,
                        path + " holds no file",
                        "nightdesk import bars PATH, of a file or a folder of files");
            }
            return files;
        } catch (IOException e) {
            throw new UnusableSource(
                    SourceFault.DIRECTORY,
                    "cannot read " + path,
                    "nightdesk import bars PATH, of a file or a folder of files",
                    e);
        }
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /// Files may hold rows older than the calendar.
    private boolean isSession(int day) {
        return ImportedBars.isCovered(day) && calendar.isSession(day);
    }

    private static void check(BarLayout layout, Request request) {
        Layout found = layout == BarLayout.CSV ? Layout.csv : Layout.stooq;
        if (request.layout().filter(wanted -> wanted != found).isPresent()) {
            throw new Refused(
                    Objection.IMPORT,
                    "%s is laid out as %s".formatted(request.path(), found),
                    "nightdesk import bars PATH --format " + found);
        }
    }

    /// What kind of prices all of the files hold.
    private static String prices(List<BarFile> files, Request request) {
        Set<String> kinds =
                files.stream()
                        .map(file -> prices(file.layout(), request.prices()))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (kinds.size() > 1) {
            throw new Refused(
                    Objection.IMPORT,
                    request.path() + " holds files of traded and of adjusted prices",
                    "import each kind into a database of its own: nightdesk import bars PATH --prices adjusted");
        }
        return kinds.iterator().next();
    }

    private static String prices(BarLayout layout, Optional<String> given) {
        if (layout.isAdjusted() && given.filter("traded"::equals).isPresent()) {
            throw new Refused(
                    Objection.IMPORT,
                    "files of Stooq hold adjusted prices, not traded ones",
                    "nightdesk import bars PATH --prices adjusted");
        }
        return layout.isAdjusted() ? "adjusted" : given.orElse("traded");
    }

    /// A database at a URL tells its market itself once it is open.
    private void checkBefore(Optional<MarketChoice> choice) {
        Market market = Desk.market(settings, choice);
        if (choice.isPresent() || settings.databaseUrl().isEmpty()) {
            real(market);
        }
        if (market == Market.LIVE && !settings.hasDatabase(market)) {
            throw unlisted(market);
        }
    }

    private static void real(Market market) {
        if (market == Market.SIMULATED) {
            throw new Refused(
                    Objection.IMPORT,
                    "the simulated market invents its bars and takes no others",
                    "say where they belong: nightdesk import bars PATH --market files, or --market live");
        }
    }

    private static void claim(Desk desk, Request request, String prices) {
        Optional<Recorded> recorded = desk.stores().market().recorded();
        if (recorded.isPresent() && !recorded.get().prices().equals(prices)) {
            throw new Refused(
                    DatabaseFault.OTHER_PRICES,
                    "%s holds %s prices; %s ones must never mix with them"
                            .formatted(desk.address(), recorded.get().prices(), prices),
                    "set NIGHTDESK_HOME or NIGHTDESK_DB_URL to another database");
        }
        if (recorded.isEmpty() && desk.market() == Market.LIVE && !prices.equals("traded")) {
            throw new Refused(
                    Objection.IMPORT,
                    "a live market holds traded prices; adjusted ones must never mix with them",
                    "nightdesk import bars PATH --market files");
        }
        if (recorded.isEmpty()) {
            desk.claim(
                    desk.market() == Market.FILES
                            ? Sources.absolute(request.path())
                            : desk.market().word(),
                    prices);
        }
    }

    private static Set<String> symbols(List<BarFile> files) {
        Set<String> symbols = new TreeSet<>();
        files.forEach(file -> ImportedBars.each(file, bar -> symbols.add(bar.symbol())));
        return symbols;
    }

    private static void checkListings(Desk desk) {
        if (!isToBeListed(desk) && desk.stores().listings().current().isEmpty()) {
            throw unlisted(desk.market());
        }
    }

    private static Refused unlisted(Market market) {
        return new Refused(
                Objection.NO_LISTING,
                "no listing is known yet, so that no bar belongs to one",
                "run a night first: nightdesk run nightly --market " + market.word());
    }

    private static boolean isToBeListed(Desk desk) {
        return desk.market() == Market.FILES && desk.stores().executions().all().isEmpty();
    }

    private static Tickers tickers(Desk desk, Set<String> symbols) {
        ListingStore listings = desk.stores().listings();
        if (isToBeListed(desk)) {
            listings.register(symbols.stream().map(BarImport::listing).toList());
        }
        return listings.tickers();
    }

    /// Nothing is known of it but its symbol.
    private static ListingStore.Delivered listing(String symbol) {
        return new ListingStore.Delivered(
                new Ticker(symbol),
                symbol,
                ListingKind.COMMON_STOCK,
                PlanStep.day(TradingCalendar.FIRST),
                PlanStep.day(TradingCalendar.LAST),
                List.of());
    }
}
