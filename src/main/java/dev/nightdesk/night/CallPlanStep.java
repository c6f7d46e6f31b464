package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Universe;
import dev.nightdesk.night.fetch.Active;
import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.Exchange;
import dev.nightdesk.night.fetch.PlannedSpan;
import dev.nightdesk.night.fetch.Roster;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.CallStore.Origin;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;

/// Freezes which calls a run will make: first those that tell who is listed, then, when that is
/// known, all others.
final class CallPlanStep {

    private final Stores stores;
    private final Connections connections;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final Roll roll;
    private final Rounds rounds;
    private final Progress progress;

    CallPlanStep(
            Stores stores,
            Connections connections,
            TradingCalendar calendar,
            NightSettings settings,
            Roll roll,
            Progress progress) {
        this.stores = stores;
        this.connections = connections;
        this.calendar = calendar;
        this.settings = settings;
        this.roll = roll;
        this.rounds = new Rounds(stores.nights());
        this.progress = progress;
    }

    /// Plans the calls for directories; of a night also its round.
    ExitStatus survey(RunParameters run) {
        if (Connections.areCalls(run)) {
            if (isNight(run)) {
                roll.round(run);
            }
            if (!run.asks()) {
                return ExitStatus.COMPLETED;
            }
            Exchange exchange = connections.of(run);
            stores.calls().reopen(run.plan(), rounds.of(run));
            CallPlan plan = plan(exchange);
            add(run, CallPlan.DIRECTORY, plan.directory(run.session()));
            Lacks.of(exchange.without(), plan.refusals())
                    .forEach((what, reason) ->
                            progress.say("plan: going without %s: %s".formatted(what, reason)));
        }
        return ExitStatus.COMPLETED;
    }

    private static boolean isNight(RunParameters run) {
        return run.job().equals(RunParameters.NIGHTLY);
    }

    private CallPlan plan(Exchange exchange) {
        return new CallPlan(
                stores,
                calendar,
                settings.callRules(),
                settings.scoring().thresholds(),
                exchange.providers(),
                exchange.time().clock().instant());
    }

    /// Those that the month has no money for are given up at once.
    private void add(RunParameters run, String stage, List<Planned> calls) {
        Batch batch = rounds.batch(run, stage);
        stores.calls().plan(batch, Origin.PLANNED, calls);
        if (!calls.isEmpty()) {
            connections.of(run).economise(batch).forEach(progress::say);
        }
    }

    /// Plans a night: its universe, and the calls that cover it.
    ExitStatus night(RunParameters run) {
        LocalDate session = run.session();
        LocalDate first = first(run, session);
        Roster roster = roster(session, first);
        List<DeliveredListing> delivered = delivered(run, roster, session);
        Map<Ticker, Listing> listings = roll.register(delivered);
        identify(roster, listings);
        Universe universe = roll.universe(session, delivered, listings);
        boolean isToPlan = run.asks() && !isFrozen(run);
        List<Planned> calls =
                isToPlan ? plan(connections.of(run)).night(first, session) : List.of();
        add(run, CallPlan.FETCH, calls);
        progress.say(
                "plan: session %s, round %d: universe %d, of which %d to analyse; calls: %s"
                        .formatted(
                                session,
                                rounds.of(run),
                                universe.members().size(),
                                universe.analysed().size(),
                                isToPlan ? byProvider(calls) : whyNone(run)));
        return ExitStatus.COMPLETED;
    }

    private static String whyNone(RunParameters run) {
        return switch (run.answers()) {
            case ASKED -> "as planned before";
            case ARCHIVED -> "none, from the archive";
            case STORED -> "none, from what is stored";
        };
    }

    /// Plans calls that stand in, for what they can, where the night's bars could not be had.
    ExitStatus fallback(RunParameters run) {
        if (run.asks() && Connections.areCalls(run)) {
            List<Planned> calls = plan(connections.of(run)).fallback(run.session());
            stores.calls().plan(rounds.batch(run, CallPlan.FOLLOW_UP), Origin.DISCOVERED, calls);
            if (!calls.isEmpty()) {
                progress.say(
                        "fallback: no bars of %s; quotes are asked for: %s"
                                .formatted(run.session(), byProvider(calls)));
            }
        }
        return ExitStatus.COMPLETED;
    }

    /// What a restart would plan by what has come in since is another night's work.
    private boolean isFrozen(RunParameters run) {
        return !stores.calls().providers(rounds.batch(run, CallPlan.FETCH)).isEmpty();
    }

    /// Makes known who was listed when a plan's directories had been read.
    void register(RunParameters run, PlannedSpan span) {
        boolean isNight = span.job().equals(RunParameters.NIGHTLY);
        Roster roster = roster(span.to(), isNight ? first(run, span.to()) : span.from());
        identify(roster, roll.register(delivered(run, roster, span.to())));
    }

    private List<DeliveredListing> delivered(RunParameters run, Roster roster, LocalDate session) {
        return run.market() == Market.FILES
                ? new Active(stores, session, roll.since(session)).listings()
                : roster.listings();
    }

    /// Plans a backfill: the calls that bring what is missing of a span.
    ExitStatus backfill(RunParameters run) {
        Roster roster = roster(run.to(), run.from());
        List<DeliveredListing> delivered = roster.listings();
        identify(roster, roll.register(delivered));
        List<Planned> calls =
                plan(connections.of(run)).backfill(run.from(), run.to(), run.reprocess());
        add(run, CallPlan.FETCH, calls);
        progress.say(
                "plan: %s..%s: %d listings; calls: %s"
                        .formatted(run.from(), run.to(), delivered.size(), byProvider(calls)));
        return ExitStatus.COMPLETED;
    }

    private Roster roster(LocalDate session, LocalDate first) {
        return Roster.of(
                stores.directory(),
                session,
                PlanStep.day(first),
                PlanStep.day(calendar.previous(session)));
    }

    private void identify(Roster roster, Map<Ticker, Listing> listings) {
        Map<Ticker, Integer> ids = new HashMap<>();
        listings.forEach((ticker, listing) -> ids.put(ticker, listing.instrumentId()));
        stores.directory().identify(roster.identities(ids));
    }

    private static String byProvider(List<Planned> calls) {
        return calls.stream()
                .collect(
                        Collectors.groupingBy(
                                Planned::provider, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private LocalDate first(RunParameters run, LocalDate session) {
        return first(run.market(), run.source(), session, calendar, settings);
    }

    /// The first session of the history that readings look at, or that a simulated market has.
    static LocalDate first(
            Market market,
            String source,
            LocalDate session,
            TradingCalendar calendar,
            NightSettings settings) {
        int back =
                market == Market.SIMULATED
                        ? Simulation.parse(source).history()
                        : settings.history().bars();
        return calendar.sessionsBack(session.plusDays(1), back);
    }
}
