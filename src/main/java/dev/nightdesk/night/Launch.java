package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.archive.Ended;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.PublicationStore.Publication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.NestedRuntimeException;

/// Starts runs, and restarts those that ended half done.
public final class Launch {

    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final StopRequest stop;
    private final NightSettings night;
    private final Sources sources;
    private final Sessions sessions;

    /// @param stop ends what is run at the next chunk boundary
    /// @throws Refused if the definition of the job, or the price list, is not valid
    public Launch(Settings settings, Clock clock, Progress progress, StopRequest stop) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.night = NightSettings.read(settings);
        Prices.read(settings);
        TradingCalendar calendar = TradingCalendar.newYork();
        this.sources = new Sources(calendar, night);
        this.sessions = new Sessions(calendar, clock, night.availableAfter());
    }

    /// Runs a job. The same run again is a restart where it ended half done, and nothing where it
    /// is complete.
    ///
    /// @throws Refused if the request cannot be carried out
    public Outcome run(RunRequest request) {
        if (request.session() instanceof SessionChoice.On(LocalDate day)
                && sessions.isClosed(day)) {
            return Outcome.done("market closed on " + day + ": nothing to do");
        }
        if (request.job().equals(RunParameters.BACKFILL)) {
            checkSpan(request);
        }
        openBefore(request);
        return work(request.market(), desk -> run(desk, request));
    }

    private Outcome work(Optional<MarketChoice> choice, Function<Desk, Outcome> work) {
        return work(() -> Desk.toRun(settings, choice, clock), work);
    }

    /// From when the lease is taken on, others can see that a run is on, and stop it.
    private Outcome work(Supplier<Desk> opening, Function<Desk, Outcome> work) {
        try (Desk desk = opening.get()) {
            return Watch.over(desk, stop, progress, () -> work.apply(desk)).of(desk.market());
        } catch (NestedRuntimeException e) {
            throw DatabaseLost.isBehind(e) ? new DatabaseLost(e) : e;
        }
    }

    /// A market that cannot be opened is refused before anything is made.
    private void openBefore(RunRequest request) {
        Optional<MarketChoice> choice = request.market();
        Market market = Desk.market(settings, choice);
        Sessions.check(request.session(), market);
        boolean named = choice.flatMap(MarketChoice::directory).isPresent();
        if (request.fromArchive()) {
            archived(market).expect(named(request));
        } else if (named || market == Market.LIVE || !settings.hasDatabase(market)) {
            check(market, sources.address(market, choice, request.history(), Optional.empty()));
        }
    }

    private void check(Market market, String address) {
        sources.check(market, address);
        if (market == Market.LIVE) {
            NeededKeys.check(settings);
        }
    }

    private Archived archived(Market market) {
        return new Archived(Connections.archive(settings, market));
    }

    private Outcome run(Desk desk, RunRequest request) {
        return request.fromArchive() ? fromArchive(desk, request) : fromSource(desk, request);
    }

    private Outcome fromArchive(Desk desk, RunRequest request) {
        LocalDate session = named(request);
        Ended then = archived(desk.market()).expect(session);
        if (desk.stores().publications().find(session).isPresent()) {
            throw Archived.published(session);
        }
        Optional<String> before = desk.stores().market().recorded().map(Recorded::source);
        before.ifPresent(source -> Archived.expectSame(desk.market(), source, then));
        desk.claim(named(request.market()).or(() -> before).orElse(then.source()), then.prices());
        RunParameters night =
                RunParameters.nightly(desk.market(), then.source(), then.prices(), session);
        return runner(desk).run(night.fromArchive(clock.instant().toString()));
    }

    private static Optional<String> named(Optional<MarketChoice> choice) {
        return choice.flatMap(MarketChoice::directory).map(Sources::absolute);
    }

    private static LocalDate named(RunRequest request) {
        if (request.session() instanceof SessionChoice.On(LocalDate session)) {
            return session;
        }
        throw new IllegalArgumentException("no session is named: " + request.session());
    }

    private Outcome fromSource(Desk desk, RunRequest request) {
        Optional<Recorded> recorded = desk.stores().market().recorded();
        String address =
                sources.address(desk.market(), request.market(), request.history(), recorded);
        String prices = request.prices().or(() -> recorded.map(Recorded::prices)).orElse("traded");
        check(desk.market(), address);
        recorded.map(Recorded::source)
                .filter(before -> !before.equals(address))
                .ifPresent(before ->
                        progress.say(
                                "%s: read from %s, before from %s"
                                        .formatted(desk.market().word(), address, before)));
        desk.claim(address, prices);
        return runner(desk)
                .run(
                        request.job().equals(RunParameters.BACKFILL)
                                ? backfill(desk, request, address, prices)
                                : nightly(desk, request, address, prices));
    }

    /// Rates some tickers of a published session once more.
    ///
    /// @throws Refused if the request cannot be carried out
    public Outcome rerun(RerunRequest request) {
        request.session().ifPresent(Span::known);
        if (!settings.hasDatabase(Desk.market(settings, request.market()))) {
            throw Published.nothing();
        }
        return work(
                request.market(), desk -> runner(desk).run(new Reruns(desk, night).ask(request)));
    }

    /// Publishes a night that the gate refused.
    ///
    /// @throws Refused if it is not one, or nobody says why
    public Outcome publish(ForceRequest request) {
        request.expectReason();
        if (!settings.hasDatabase(Desk.market(settings, request.market()))) {
            throw Published.nothing();
        }
        return work(request.market(), desk -> new Force(desk, runner(desk)).publish(request));
    }

    private Runner runner(Desk desk) {
        return new Runner(desk, night, progress, stop);
    }

    private static void checkSpan(RunRequest request) {
        LocalDate from = request.from().orElseThrow(Launch::needsSpan);
        LocalDate to = request.to().orElseThrow(Launch::needsSpan);
        Span.known(from);
        Span.known(to);
        if (to.isBefore(from)) {
            throw new Refused(
                    "--to " + to + " is before --from " + from, "give the earlier day to --from");
        }
    }

    private static Refused needsSpan() {
        return new Refused(
                "a backfill needs a span of days",
                "nightdesk run backfill --from 2015-03-20 --to 2016-06-29");
    }

    private RunParameters backfill(Desk desk, RunRequest request, String address, String prices) {
        LocalDate from = request.from().orElseThrow();
        LocalDate to = request.to().orElseThrow();
        if (desk.market() == Market.FILES && Connections.isDeliveries(Path.of(address))) {
            throw new Refused(
                    "deliveries are read night by night",
                    "nightdesk run nightly --session "
                            + to
                            + ", or a backfill from tables: --market files:DIR");
        }
        int span = desk.calendar().sessions(from, to).size();
        String whole = sources.covering(desk.market(), address, span);
        return RunParameters.backfill(desk.market(), whole, prices, from, to);
    }

    private RunParameters nightly(Desk desk, RunRequest request, String address, String prices) {
        LocalDate session =
                sessions.of(
                        request.session(),
                        desk.market(),
                        () -> sources.newest(address),
                        desk.stores().publications().latest().map(Publication::session));
        RunParameters whole = RunParameters.nightly(desk.market(), address, prices, session);
        Set<Stage> stages = request.stages();
        if (stages.isEmpty()) {
            return whole;
        }
        checkStages(desk, session, stages);
        return whole.only(stages, clock.instant().toString());
    }

    private static void checkStages(Desk desk, LocalDate session, Set<Stage> stages) {
        if (desk.stores().publications().find(session).isPresent()) {
            throw new Refused(
                    session + " is published; its stages are not run again",
                    "nightdesk picks --session " + session);
        }
        boolean planned = stages.contains(Stage.PLAN);
        if (!planned && desk.stores().nights().find(session).isEmpty()) {
            throw new Refused(
                    "the night of " + session + " is not planned yet",
                    "nightdesk run nightly --session " + session + " --stages plan,fetch,verify");
        }
    }

    /// Restarts an execution that failed, was stopped, or lost its process.
    ///
    /// @param id empty for the last execution that is not complete
    /// @throws Refused if there is no such execution
    public Outcome restart(Optional<MarketChoice> choice, Optional<Long> id) {
        if (!settings.hasDatabase(Desk.market(settings, choice))) {
            throw Restartable.unknown(id);
        }
        return work(choice, desk -> restart(desk, choice, id));
    }

    private Outcome restart(Desk desk, Optional<MarketChoice> choice, Optional<Long> id) {
        Restartable restartable = new Restartable(desk.stores().executions());
        Execution execution = restartable.find(id);
        RunParameters run = restartable.parameters(execution);
        return Restartable.isComplete(execution)
                ? runner(desk).complete(run, execution.id())
                : runner(desk).run(reachable(choice, run));
    }

    /// The run, reading from where its source is now.
    private RunParameters reachable(Optional<MarketChoice> choice, RunParameters run) {
        String address = named(choice).orElse(run.source());
        if (!run.job().equals(RunParameters.RERUN) && !run.archived()) {
            check(run.market(), address);
        }
        return run.from(address);
    }

    /// Marks what a dead process left behind, and restarts it.
    ///
    /// @param found hears what was found, in words
    public Outcome recover(Optional<MarketChoice> choice, Consumer<String> found) {
        if (!settings.hasDatabase(Desk.market(settings, choice))) {
            throw Restartable.unknown(Optional.empty());
        }
        return work(
                () -> Desk.toRecover(settings, choice, clock, found),
                desk ->
                        new Recovery(desk, runner(desk), run -> reachable(choice, run), found)
                                .run());
    }
}
