package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.archive.Ended;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.PublicationStore.Publication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final TradingCalendar calendar;
    private final Sources sources;

    /// @param stop ends what is run at the next chunk boundary
    /// @throws Refused if the definition of the job, or the price list, is not valid
    public Launch(Settings settings, Clock clock, Progress progress, StopRequest stop) {
        this.settings = settings;
        settings.telling().expectUsable();
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.night = NightSettings.read(settings);
        Prices.read(settings);
        this.calendar = ExchangeCalendar.of(settings);
        this.sources = new Sources(calendar, night);
    }

    /// Runs a job. The same run again is a restart where it ended half done, and nothing where it
    /// is complete.
    ///
    /// @throws Refused if the request cannot be carried out
    public Outcome run(RunRequest request) {
        Optional<Outcome> closed = closed(calendar, request.session());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (request.job().equals(RunParameters.HOUSEKEEPING)) {
            return housekeeping(request.market(), "");
        }
        if (request.job().equals(RunParameters.BACKFILL)) {
            Span.check(request.from(), request.to());
        }
        openBefore(request);
        return work(request.market(), desk -> run(desk, request));
    }

    private static Optional<Outcome> closed(TradingCalendar calendar, SessionChoice choice) {
        return choice instanceof SessionChoice.On(LocalDate day)
                        && !calendar.isSession(Span.known(day))
                ? Optional.of(Outcome.done(NightWords.closed(calendar, day) + ": nothing to do"))
                : Optional.empty();
    }

    private Outcome work(Optional<MarketChoice> choice, Function<Desk, Outcome> work) {
        return work(() -> Desk.toRun(settings, choice, clock), work);
    }

    /// From when the lease is taken on, others can see that a run is on, and stop it.
    private Outcome work(Supplier<Desk> opening, Function<Desk, Outcome> work) {
        try (Desk desk = opening.get()) {
            return Watch.over(
                            desk,
                            stop,
                            progress,
                            () -> Metering.over(desk, night, progress, () -> work.apply(desk)))
                    .of(desk.market());
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
        if (request.answers() == Answers.ARCHIVED) {
            archived(market).expect(named(request));
        } else if (request.answers() == Answers.STORED) {
            Stored.expect(settings, market);
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

    /// The day may be one of which only the database knows that it is no session.
    private Outcome run(Desk desk, RunRequest request) {
        return closed(desk.calendar(), request.session())
                .orElseGet(() ->
                        switch (request.answers()) {
                            case ASKED -> fromSource(desk, request);
                            case ARCHIVED -> fromArchive(desk, request);
                            case STORED -> runner(desk).run(new Stored(desk).night(request));
                        });
    }

    private Outcome fromArchive(Desk desk, RunRequest request) {
        LocalDate session = named(request);
        Ended then = archived(desk.market()).expect(session);
        if (desk.stores().publications().find(session).isPresent()) {
            throw Archived.published(session);
        }
        archived(desk.market())
                .expectBefore(
                        session,
                        desk.calendar().sessionsBack(session, night.history().bars()),
                        desk.stores().bars().sessions());
        Optional<String> before = desk.stores().market().recorded().map(Recorded::source);
        before.ifPresent(source -> Archived.expectSame(desk.market(), source, then));
        desk.claim(named(request.market()).or(() -> before).orElse(then.source()), then.prices());
        RunParameters night =
                RunParameters.nightly(desk.market(), then.source(), then.prices(), session);
        return runner(desk).run(night.by(Answers.ARCHIVED, clock.instant().toString()));
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

    /// Runs the sessions that have gone by since the last published one, and those left out before.
    ///
    /// @throws Refused if nothing is published, or the source cannot be reached
    public CaughtUp catchUp(Optional<MarketChoice> choice) {
        if (!settings.hasDatabase(Desk.market(settings, choice))) {
            throw Published.nothing();
        }
        List<CaughtUp.Night> nights = new ArrayList<>();
        return new CaughtUp(nights, work(choice, desk -> catchUp(desk, choice, nights)));
    }

    private Outcome catchUp(Desk desk, Optional<MarketChoice> choice, List<CaughtUp.Night> nights) {
        LocalDate last = new Published(desk.stores().publications()).of(Optional.empty()).session();
        Optional<Recorded> recorded = desk.stores().market().recorded();
        String address = sources.address(desk.market(), choice, Optional.empty(), recorded);
        Sources known = new Sources(desk.calendar(), night);
        return new CatchUp(
                        session -> fromSource(desk, RunRequest.night(choice, session)),
                        session -> QuotaReturn.on(desk).of(night(desk, address, session)),
                        stop,
                        progress,
                        nights)
                .run(
                        last,
                        new LeftOut(desk.calendar(), desk.stores(), night.catchup().within())
                                .and(
                                        last,
                                        Sessions.on(desk, night)
                                                .missed(
                                                        desk.market(),
                                                        () -> known.newest(address),
                                                        last)));
    }

    private static RunParameters night(Desk desk, String address, LocalDate session) {
        return RunParameters.nightly(desk.market(), address, "", session);
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

    /// Takes away what is old, whether or not the day's housekeeping has done so.
    ///
    /// @throws Refused if the definition of the job is not valid, or there is no database
    public Outcome purge(Optional<MarketChoice> choice) {
        return housekeeping(choice, clock.instant().toString());
    }

    private Outcome housekeeping(Optional<MarketChoice> choice, String id) {
        Housekeeping housekeeping = new Housekeeping(settings, clock);
        housekeeping.expect(choice);
        return work(choice, desk -> runner(desk).run(housekeeping.parameters(desk, id)));
    }

    private Runner runner(Desk desk) {
        return new Runner(desk, night, progress, stop);
    }

    private RunParameters backfill(Desk desk, RunRequest request, String address, String prices) {
        LocalDate from = request.from().orElseThrow();
        LocalDate to = request.to().orElseThrow();
        if (desk.market() == Market.FILES && Connections.isDeliveries(Path.of(address))) {
            throw deliveriesAreNightly(to);
        }
        int span = desk.calendar().sessions(from, to).size();
        String whole = sources.covering(desk.market(), address, span);
        RunParameters run = RunParameters.backfill(desk.market(), whole, prices, from, to);
        return new Backfills(desk.stores(), clock).named(run.again(request.reprocess(), ""));
    }

    static Refused deliveriesAreNightly(LocalDate session) {
        return new Refused(
                Objection.DELIVERIES,
                "deliveries are read night by night",
                "nightdesk run nightly --session "
                        + session
                        + ", or a backfill from tables: --market files:DIR");
    }

    private RunParameters nightly(Desk desk, RunRequest request, String address, String prices) {
        LocalDate session =
                Sessions.on(desk, night)
                        .of(
                                request.session(),
                                desk.market(),
                                () -> new Sources(desk.calendar(), night).newest(address),
                                desk.stores().publications().latest().map(Publication::session));
        RunParameters whole = RunParameters.nightly(desk.market(), address, prices, session);
        Set<Stage> stages = request.stages();
        if (stages.isEmpty()) {
            return whole;
        }
        checkStages(desk, session, stages);
        return whole.only(stages, clock.instant().toString());
    }

    static void checkStages(Desk desk, LocalDate session, Set<Stage> stages) {
        if (desk.stores().publications().find(session).isPresent()) {
            throw new Refused(
                    Objection.PUBLISHED,
                    session + " is published; its stages are not run again",
                    "nightdesk picks --session " + session);
        }
        boolean planned = stages.contains(Stage.PLAN);
        if (!planned && desk.stores().nights().find(session).isEmpty()) {
            throw new Refused(
                    Objection.NOT_PLANNED,
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
        Execution execution = restartable.find(id, desk.calendar());
        RunParameters run = restartable.parameters(execution);
        if (run.isClosed(desk.calendar())) {
            return Outcome.done(
                    NightWords.closed(desk.calendar(), run.session()) + ": nothing to restart");
        }
        return Restartable.isComplete(execution)
                ? runner(desk).complete(run, execution.id())
                : runner(desk).run(reachable(choice, run));
    }

    /// The run, reading from where its source is now.
    private RunParameters reachable(Optional<MarketChoice> choice, RunParameters run) {
        String address = named(choice).orElse(run.source());
        if (run.job().equals(RunParameters.HOUSEKEEPING)) {
            Housekeeping.read(settings);
            return run;
        }
        if (!run.job().equals(RunParameters.RERUN) && run.asks()) {
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
