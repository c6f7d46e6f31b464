package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Universe;
import dev.nightdesk.night.fetch.Reprocess;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.ExitStatus;

/// Freezes what a run will do: the universe of its session and every fetch task.
final class PlanStep {

    private final Stores stores;
    private final Sources sources;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final Roll roll;
    private final CallPlanStep calls;
    private final Progress progress;

    PlanStep(
            Stores stores,
            Sources sources,
            TradingCalendar calendar,
            NightSettings settings,
            Roll roll,
            CallPlanStep calls,
            Progress progress) {
        this.stores = stores;
        this.sources = sources;
        this.calendar = calendar;
        this.settings = settings;
        this.roll = roll;
        this.calls = calls;
        this.progress = progress;
    }

    /// Plans a night: its round, its universe, and the bars of its session and of every session
    /// that is missing.
    ExitStatus night(RunParameters run) {
        return Connections.areCalls(run) ? calls.night(run) : nightOfFiles(run);
    }

    private ExitStatus nightOfFiles(RunParameters run) {
        LocalDate session = run.session();
        Night night = roll.round(run);
        MarketSource market = sources.of(run);
        Delivered delivered =
                market.delivered(
                        day(calendar.sessionsBack(session, settings.history().bars())),
                        day(session));
        Map<Ticker, Listing> listings = roll.register(delivered.listings());
        Universe universe = roll.universe(session, delivered.listings(), listings);
        Map<String, Set<LocalDate>> wanted = wanted(run, market, delivered);
        wanted.values().forEach(sessions -> sessions.add(session));
        stores.fetches().plan(run.plan(), night.round(), wanted);
        progress.say(
                "plan: session %s, round %d: universe %d, of which %d to analyse; bars of %s"
                        .formatted(
                                session,
                                night.round(),
                                universe.members().size(),
                                universe.analysed().size(),
                                sessions(bars(wanted).size())));
        return ExitStatus.COMPLETED;
    }

    /// Plans a backfill: every session of the span that the market has and the database has not.
    ExitStatus backfill(RunParameters run) {
        return Connections.areCalls(run) ? calls.backfill(run) : backfillOfFiles(run);
    }

    private ExitStatus backfillOfFiles(RunParameters run) {
        MarketSource market = sources.of(run);
        Delivered delivered = market.delivered(day(run.from()), day(run.to()));
        roll.register(delivered.listings());
        Map<String, Set<LocalDate>> wanted = wanted(run, market, delivered);
        stores.fetches().plan(run.plan(), 1, wanted);
        progress.say(
                "plan: %s..%s: %d listings, bars of %s"
                        .formatted(
                                run.from(),
                                run.to(),
                                delivered.listings().size(),
                                sessions(bars(wanted).size())));
        return ExitStatus.COMPLETED;
    }

    static String sessions(int count) {
        return count == 1 ? "1 session" : count + " sessions";
    }

    private static Set<LocalDate> bars(Map<String, Set<LocalDate>> wanted) {
        return wanted.getOrDefault(FetchStep.BARS, Set.of());
    }

    /// The fetch tasks, each with the sessions that the market has and that it has not brought yet:
    /// a file that failed, or came later than the others, is caught up with.
    private Map<String, Set<LocalDate>> wanted(
            RunParameters run, MarketSource market, Delivered delivered) {
        Map<String, Set<LocalDate>> wanted = new LinkedHashMap<>();
        Reprocess again = run.reprocess();
        wanted.put(FetchStep.BARS, without(delivered, stored(again)));
        if (!market.missing().contains("actions") && run.prices().equals("traded")) {
            wanted.put(FetchStep.ACTIONS, missing(delivered, FetchStep.ACTIONS, again));
        }
        if (!market.missing().contains("fundamentals")) {
            wanted.put(FetchStep.FACTS, missing(delivered, FetchStep.FACTS, again));
        }
        if (!market.missing().contains("news")) {
            LocalDate since = run.to().minusDays(settings.history().newsDays());
            Set<LocalDate> recent = missing(delivered, FetchStep.NEWS, again);
            recent.removeIf(session -> session.isBefore(since));
            wanted.put(FetchStep.NEWS, recent);
        }
        if (!market.missing().isEmpty()) {
            progress.say("plan: going without " + String.join(", ", market.missing()));
        }
        return wanted;
    }

    private Set<LocalDate> stored(Reprocess again) {
        return again == Reprocess.COMPLETED ? Set.of() : stores.bars().sessions();
    }

    private Set<LocalDate> missing(Delivered delivered, String task, Reprocess again) {
        return without(delivered, stores.fetches().brought(task, again.enough()));
    }

    private static Set<LocalDate> without(Delivered delivered, Set<LocalDate> stored) {
        Set<LocalDate> missing = new TreeSet<>();
        for (int day : delivered.sessions()) {
            missing.add(LocalDate.ofEpochDay(day));
        }
        missing.removeAll(stored);
        return missing;
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
