package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.files.FilesMarket;
import dev.nightdesk.source.simulated.SimulatedMarket;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.store.MarketStore.Recorded;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// Opens the market a run takes its data from, once.
final class Sources {

    private final TradingCalendar calendar;
    private final NightSettings.Simulated simulated;
    private final Map<String, MarketSource> open = new ConcurrentHashMap<>();

    Sources(TradingCalendar calendar, NightSettings settings) {
        this.calendar = calendar;
        this.simulated = settings.simulated();
    }

    /// Checks that a market can be opened.
    ///
    /// @throws dev.nightdesk.source.UnusableSource if it cannot
    void check(Market market, String address) {
        if (market == Market.FILES && !Connections.isDeliveries(Path.of(address))) {
            open(market, address);
        }
    }

    /// The newest session of which files hold rows.
    Optional<LocalDate> newest(String address) {
        return Connections.isDeliveries(Path.of(address))
                ? Connections.newestDelivery(Path.of(address))
                : newestRows(address);
    }

    private Optional<LocalDate> newestRows(String address) {
        OptionalInt day =
                open(Market.FILES, address)
                        .delivered(
                                PlanStep.day(TradingCalendar.FIRST),
                                PlanStep.day(TradingCalendar.LAST))
                        .newestSession();
        return day.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(day.getAsInt()))
                : Optional.empty();
    }

    MarketSource of(RunParameters run) {
        return open(run.market(), run.source());
    }

    /// @param address what [#address] returned
    MarketSource open(Market market, String address) {
        return switch (market) {
            case FILES -> open.computeIfAbsent(address, this::files);
            case SIMULATED -> open.computeIfAbsent(address, this::simulated);
            case LIVE -> throw new IllegalArgumentException("a live market is not a file");
        };
    }

    /// Where a market's data comes from, in the words that its database and its runs keep.
    ///
    /// @throws Refused if nobody says where the files are, or a history is asked for that is given
    String address(
            Market market,
            Optional<MarketChoice> choice,
            Optional<Integer> history,
            Optional<Recorded> recorded) {
        if (history.isPresent() && market != Market.SIMULATED) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--history is for a simulated market; files hold what they hold",
                    "nightdesk run nightly --market files:DIR");
        }
        return switch (market) {
            case FILES ->
                    choice.flatMap(MarketChoice::directory)
                            .map(Sources::absolute)
                            .or(() -> recorded.map(Recorded::source))
                            .orElseThrow(Sources::unknown);
            case SIMULATED ->
                    simulation(history, recorded.map(Recorded::source).map(Simulation::parse))
                            .text();
            case LIVE -> market.word();
        };
    }

    /// The simulated market of the settings; over as long a history as asked for, or as before.
    private Simulation simulation(Optional<Integer> history, Optional<Simulation> before) {
        int sessions =
                history.or(() -> before.map(Simulation::history)).orElse(simulated.history());
        try {
            Simulation now = new Simulation(simulated.seed(), simulated.stocks(), sessions);
            before.filter(one -> !one.isSameMarket(now)).ifPresent(one -> refuse(one, now));
            return now;
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Objection.SIMULATION,
                    "there is no such simulated market: " + e.getMessage(),
                    "correct 'simulated' in nightly.yaml, or: nightdesk run nightly --history 330");
        }
    }

    /// The same market, of which all of a span can be had: a simulated one delivers so many
    /// sessions and no more.
    String covering(Market market, String address, int sessions) {
        if (market != Market.SIMULATED) {
            return address;
        }
        Simulation one = Simulation.parse(address);
        int history = Math.max(one.history(), sessions);
        return new Simulation(one.seed(), one.stocks(), history).text();
    }

    private static void refuse(Simulation before, Simulation now) {
        throw new Refused(
                Objection.SIMULATION,
                "the database holds the simulated market %s, not %s"
                        .formatted(before.text(), now.text()),
                "restore 'simulated' in nightly.yaml, or set NIGHTDESK_HOME to a new folder");
    }

    static Refused unknown() {
        return new Refused(
                Objection.NO_ADDRESS,
                "it is not known where the files are",
                "say so: nightdesk run nightly --market files:DIR");
    }

    static String absolute(Path directory) {
        return directory.toAbsolutePath().normalize().toString();
    }

    /// The simulated exchange knows nothing of closures that somebody records.
    private SimulatedMarket simulated(String address) {
        return SimulatedMarket.open(Simulation.parse(address), TradingCalendar.newYork());
    }

    private FilesMarket files(String directory) {
        return FilesMarket.open(Path.of(directory), this::isSession, this::next);
    }

    /// Files may hold rows older than the calendar; the days of such rows are no sessions.
    private boolean isSession(int day) {
        return isCovered(day) && calendar.isSession(day);
    }

    private int next(int day) {
        return isCovered(day) ? calendar.next(day) : day + 1;
    }

    private static boolean isCovered(int day) {
        return day >= PlanStep.day(TradingCalendar.FIRST)
                && day < PlanStep.day(TradingCalendar.LAST);
    }
}
