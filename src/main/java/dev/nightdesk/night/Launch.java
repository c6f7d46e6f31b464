package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Starts runs, and restarts those that ended half done.
public final class Launch {

    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final StopRequest stop;
    private final Entrance entrance;
    private final NightSettings night;
    private final TradingCalendar calendar;
    private final Origin origin;

    /// @param stop ends what is run at the next chunk boundary
    /// @throws Refused if the definition of the job, or the price list, is not valid
    public Launch(Settings settings, Clock clock, Progress progress, StopRequest stop) {
        this.settings = settings;
        settings.telling().expectUsable();
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.night = NightSettings.read(settings);
        this.entrance = new Entrance(settings, night, clock, progress, stop);
        Prices.read(settings);
        this.calendar = ExchangeCalendar.of(settings);
        this.origin = new Origin(settings, new Sources(calendar, night));
    }

    private Runner runner(Desk desk) {
        return new Runner(desk, night, progress, stop);
    }

    private FromSource source(Desk desk) {
        return FromSource.on(desk, night, progress);
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
        if (request.job().equals(RunParameters.TRAIN)) {
            return train(request.market());
        }
        if (request.job().equals(RunParameters.BACKFILL)) {
            Span.check(request.job(), request.from(), request.to());
        }
        if (request.job().equals(RunParameters.REPLAY)) {
            Span.check(request.job(), request.from(), request.to());
            return replay(request);
        }
        origin.expect(request);
        return entrance.work(request.market(), desk -> run(desk, request));
    }

    private Outcome replay(RunRequest request) {
        Replays.read(settings);
        return entrance.workOnExisting(
                request.market(),
                Launch::noPast,
                desk ->
                        runner(desk)
                                .run(
                                        new Replays(desk, night)
                                                .asked(
                                                        request.from().orElseThrow(),
                                                        request.to().orElseThrow())));
    }

    /// The day may be one of which only the database knows that it is no session.
    private Outcome run(Desk desk, RunRequest request) {
        return closed(desk.calendar(), request.session())
                .orElseGet(() -> runner(desk).run(asked(desk, request)));
    }

    private RunParameters asked(Desk desk, RunRequest request) {
        return switch (request.answers()) {
            case ASKED -> source(desk).run(request);
            case ARCHIVED -> new FromArchive(desk, night).night(request);
            case STORED -> new Stored(desk).night(request);
        };
    }

    private static Optional<Outcome> closed(TradingCalendar calendar, SessionChoice choice) {
        return choice instanceof SessionChoice.On(LocalDate day)
                        && !calendar.isSession(Span.known(day))
                ? Optional.of(Outcome.done(NightWords.closed(calendar, day) + ": nothing to do"))
                : Optional.empty();
    }

    /// Runs the sessions that have gone by since the last published one, and those left out before.
    ///
    /// @throws Refused if nothing is published, or the source cannot be reached
    public CaughtUp catchUp(Optional<MarketChoice> choice) {
        List<CaughtUp.Night> nights = new ArrayList<>();
        Outcome outcome =
                entrance.workOnExisting(
                        choice,
                        Published::nothing,
                        desk -> new Arrears(runner(desk), source(desk)).workOff(choice, nights));
        return new CaughtUp(nights, outcome);
    }

    /// Rates some tickers of a published session once more.
    ///
    /// @throws Refused if the request cannot be carried out
    public Outcome rerun(RerunRequest request) {
        request.session().ifPresent(Span::known);
        return entrance.workOnExisting(
                request.market(),
                Published::nothing,
                desk -> runner(desk).run(new Reruns(desk, night).ask(request)));
    }

    /// Publishes a night that the gate refused.
    ///
    /// @throws Refused if it is not one, or nobody says why
    public Outcome publish(ForceRequest request) {
        request.expectReason();
        return entrance.workOnExisting(
                request.market(),
                Published::nothing,
                desk -> new Force(desk, runner(desk)).publish(request));
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
        return entrance.work(choice, desk -> runner(desk).run(housekeeping.parameters(desk, id)));
    }

    private Outcome train(Optional<MarketChoice> choice) {
        Trainings.read(settings);
        return entrance.workOnExisting(
                choice,
                Launch::noPast,
                desk -> runner(desk).run(Trainings.on(desk, night).newest()));
    }

    private static Refused noPast() {
        return new Refused(
                Objection.NOT_STORED,
                "there is no past here to look at",
                "nightdesk run backfill --from D --to D, or nightdesk run nightly");
    }

    /// Restarts an execution that failed, was stopped, or lost its process.
    ///
    /// @param id empty for the last execution that is not complete
    /// @throws Refused if there is no such execution
    public Outcome restart(Optional<MarketChoice> choice, Optional<Long> id) {
        return entrance.workOnExisting(
                choice, () -> Restartable.unknown(id), desk -> restart(desk, choice, id));
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
                : runner(desk).run(origin.reachable(choice, run));
    }

    /// Marks what a dead process left behind, and restarts it.
    ///
    /// @param found hears what was found, in words
    public Outcome recover(Optional<MarketChoice> choice, Consumer<String> found) {
        return entrance.recover(
                choice,
                () -> Restartable.unknown(Optional.empty()),
                found,
                desk ->
                        new Recovery(
                                        desk,
                                        runner(desk),
                                        run -> origin.reachable(choice, run),
                                        found)
                                .run());
    }
}
