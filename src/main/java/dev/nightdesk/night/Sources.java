package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.files.FilesMarket;
import dev.nightdesk.store.MarketStore.Recorded;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Opens the market a run takes its data from, once.
final class Sources {

    private final TradingCalendar calendar;
    private final Map<String, MarketSource> open = new ConcurrentHashMap<>();

    Sources(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    MarketSource of(RunParameters run) {
        return open(run.market(), run.source());
    }

    /// @param address what [#address] returned
    MarketSource open(Market market, String address) {
        return switch (market) {
            case FILES -> open.computeIfAbsent(address, this::files);
            case SIMULATED, LIVE -> throw notThere(market);
        };
    }

    /// Where a market's data comes from, in the words that its database and its runs keep.
    ///
    /// @throws Refused if nobody says where the files are
    String address(
            Market market,
            Optional<MarketChoice> choice,
            Optional<Integer> history,
            Optional<Recorded> recorded) {
        return switch (market) {
            case FILES ->
                    choice.flatMap(MarketChoice::directory)
                            .map(Sources::absolute)
                            .or(() -> recorded.map(Recorded::source))
                            .orElseThrow(Sources::unknown);
            case SIMULATED, LIVE -> throw notThere(market);
        };
    }

    static Refused unknown() {
        return new Refused("it is not known where the files are", "say so: --market files:DIR");
    }

    private static Refused notThere(Market market) {
        return new Refused(
                "the market '" + market.word() + "' is not there yet", "use --market files:DIR");
    }

    static String absolute(Path directory) {
        return directory.toAbsolutePath().normalize().toString();
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
