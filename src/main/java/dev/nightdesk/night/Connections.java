package dev.nightdesk.night;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.Exchange;
import dev.nightdesk.night.fetch.FeedNames;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.night.fetch.PlannedSpan;
import dev.nightdesk.night.fetch.RealTime;
import dev.nightdesk.night.fetch.Replay;
import dev.nightdesk.night.fetch.Timekeeper;
import dev.nightdesk.night.fetch.VirtualTime;
import dev.nightdesk.source.Transport;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.deliveries.FolderTransport;
import dev.nightdesk.source.http.Keyring;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.source.simulated.served.Conditions;
import dev.nightdesk.source.simulated.served.ServedMarket;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The providers of the runs of one process, each opened when a run first needs them.
final class Connections implements AutoCloseable {

    /// When a session's data are there, in New York on the day after it.
    private static final LocalTime THERE = LocalTime.of(0, 20);

    /// Digits of a date in a file's name.
    private static final int DATE = 8;

    private final Desk desk;
    private final TradingCalendar calendar;
    private final FetchSettings settings;
    private final PriceList prices;
    private final Progress progress;
    private final StopRequest stop;
    private final Map<String, Exchange> open = new ConcurrentHashMap<>();
    private @Nullable ServedMarket served;

    Connections(Desk desk, Progress progress, StopRequest stop) {
        this.desk = desk;
        this.calendar = desk.calendar();
        this.settings =
                JobFile.read("providers", FetchSettings.class, desk.settings().configDirectory());
        this.prices = Prices.read(desk.settings());
        this.progress = progress;
        this.stop = stop;
    }

    /// Whether the run's data come by calls to providers, not from tables of files.
    static boolean areCalls(RunParameters run) {
        return !run.asks() || run.market() != Market.FILES || isDeliveries(Path.of(run.source()));
    }

    /// Whether a folder holds nightly deliveries.
    static boolean isDeliveries(Path folder) {
        return newestDelivery(folder).isPresent();
    }

    /// The session of the last of the deliveries in a folder, if there are any.
    static Optional<LocalDate> newestDelivery(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{8}\\.tar\\.gz"))
                    .max(Comparator.naturalOrder())
                    .map(name -> name.substring(0, DATE))
                    .map(date -> LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    Exchange of(RunParameters run) {
        return open.computeIfAbsent(run.market() + " " + run.source(), any -> open(run));
    }

    private Exchange open(RunParameters run) {
        return switch (run.market()) {
            case SIMULATED -> simulated(run);
            case LIVE -> live();
            case FILES -> deliveries(Path.of(run.source()));
        };
    }

    private Exchange live() {
        Timekeeper time = new RealTime(desk.clock(), stop::isMade);
        return exchange(Doors.live(settings, new Keyring(desk.settings().keyFolders())), time);
    }

    private Exchange deliveries(Path folder) {
        Timekeeper time = new RealTime(desk.clock(), stop::isMade);
        Transport transport = new FolderTransport(folder);
        Doors doors = new Doors(Map.of(FeedNames.DELIVERIES, transport), Map.of());
        return exchange(settings.impatient(), doors, time);
    }

    /// What was answered once, to be read again: no provider is reached by it.
    ///
    /// @param register hears of each plan whose directories have been read
    Replay replay(RunParameters run, String stage, Consumer<PlannedSpan> register) {
        return Replay.of(
                run.plan(),
                stage,
                archive(),
                desk.database(),
                desk.stores(),
                calendar,
                register,
                progress::say);
    }

    /// Served by this process, unless a rehearsal has a server of its own.
    private Exchange simulated(RunParameters run) {
        Instant now = latest(desk.clock().instant(), there(run.to()));
        Optional<Rehearsal> rehearsal = Rehearsal.in(desk.settings().folder(run.market()));
        VirtualTime time =
                new VirtualTime(
                        rehearsal
                                .map(Rehearsal::now)
                                .map(at -> latest(at, there(run.to())))
                                .orElse(now));
        URI address = rehearsal.map(Rehearsal::address).orElseGet(() -> serve(run, now));
        return exchange(Doors.simulated(settings, address, time), time);
    }

    /// The simulated exchange knows nothing of closures that somebody records.
    private URI serve(RunParameters run, Instant now) {
        served =
                ServedMarket.serve(
                        Simulation.parse(run.source()),
                        TradingCalendar.newYork(),
                        Conditions.FAIR,
                        now);
        return served.address();
    }

    private static Instant there(LocalDate session) {
        return session.plusDays(1).atTime(THERE).atZone(TradingCalendar.NEW_YORK).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Archive archive() {
        return Archive.in(archive(desk.settings(), desk.market()));
    }

    /// The folder of a market's archive.
    static Path archive(Settings settings, Market market) {
        return settings.folder(market).resolve("archive");
    }

    private Map<String, Transport> leased(Map<String, Transport> transports) {
        return transports.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one -> new LeasedTransport(one.getValue(), desk)));
    }

    private Exchange exchange(Doors doors, Timekeeper time) {
        return exchange(settings, doors, time);
    }

    private Exchange exchange(FetchSettings with, Doors doors, Timekeeper time) {
        return new Exchange(
                with,
                prices,
                leased(doors.transports()),
                doors.without(),
                time,
                archive(),
                desk.database(),
                desk.stores(),
                calendar,
                desk.meters(),
                progress::say);
    }

    @Override
    public void close() {
        ServedMarket server = served;
        if (server != null) {
            server.close();
        }
    }
}
