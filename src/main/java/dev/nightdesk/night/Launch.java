package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.files.FilesMarket;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.PublicationStore.Publication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.batch.core.job.JobExecution;

/// Starts runs, and restarts those that ended half done.
public final class Launch {

    private final Settings settings;
    private final Clock clock;
    private final Progress progress;
    private final NightSettings night;
    private final TradingCalendar calendar = TradingCalendar.newYork();
    private final Sources sources = new Sources(calendar);

    /// @throws Refused if the definition of the job is not valid
    public Launch(Settings settings, Clock clock, Progress progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.night = JobFile.read("nightly", NightSettings.class, settings.configDirectory());
    }

    /// Runs a job. The same run again is a restart where it ended half done, and nothing where it
    /// is complete.
    public Outcome run(RunRequest request) {
        Market market = request.market().map(MarketChoice::market).orElse(Market.FILES);
        if (market != Market.FILES) {
            throw new Refused(
                    "the market '" + market.word() + "' is not there yet",
                    "use --market files:DIR");
        }
        Optional<String> directory =
                request.market().flatMap(MarketChoice::directory).map(Launch::absolute);
        directory.ifPresent(sources::files);
        Optional<LocalDate> closed = request.session().filter(day -> !isSession(day));
        if (closed.isPresent()) {
            return Outcome.done("market closed on " + closed.get() + ": nothing to do");
        }
        if (request.job().equals(RunParameters.BACKFILL)) {
            checkSpan(request);
        }
        if (directory.isEmpty() && !settings.hasDatabase(market)) {
            throw sourceUnknown();
        }
        Optional<MarketChoice> choice = request.market();
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            return run(desk, request, directory);
        }
    }

    private boolean isSession(LocalDate day) {
        try {
            return calendar.isSession(day);
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()), "give a session within that range");
        }
    }

    private static String absolute(Path directory) {
        return directory.toAbsolutePath().normalize().toString();
    }

    private Outcome run(Desk desk, RunRequest request, Optional<String> directory) {
        Optional<Recorded> recorded = desk.stores().market().recorded();
        String source =
                directory
                        .or(() -> recorded.map(Recorded::source))
                        .orElseThrow(Launch::sourceUnknown);
        String prices = request.prices().or(() -> recorded.map(Recorded::prices)).orElse("traded");
        FilesMarket files = sources.files(source);
        desk.claim(source, prices);
        return request.job().equals(RunParameters.BACKFILL)
                ? backfill(desk, request, source, prices)
                : nightly(desk, request, source, prices, files);
    }

    private static Refused sourceUnknown() {
        return new Refused("it is not known where the files are", "say so: --market files:DIR");
    }

    private static void checkSpan(RunRequest request) {
        LocalDate from = request.from().orElseThrow(Launch::needsSpan);
        LocalDate to = request.to().orElseThrow(Launch::needsSpan);
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

    private Outcome backfill(Desk desk, RunRequest request, String source, String prices) {
        LocalDate from = request.from().orElseThrow();
        LocalDate to = request.to().orElseThrow();
        return launch(desk, RunParameters.backfill(desk.market(), source, prices, from, to));
    }

    private Outcome nightly(
            Desk desk, RunRequest request, String source, String prices, FilesMarket files) {
        LocalDate session = request.session().orElseGet(() -> newest(files));
        RunParameters whole = RunParameters.nightly(desk.market(), source, prices, session);
        Optional<Publication> published = desk.stores().publications().find(session);
        boolean all = request.stages().isEmpty();
        if (published.isPresent()) {
            if (!all) {
                throw new Refused(
                        session + " is published; its stages are not run again",
                        "nightdesk picks --session " + session);
            }
            return new Outcome(Ending.DONE, NightWords.alreadyPublished(published.get()));
        }
        Set<Stage> stages = request.stages();
        boolean planned = all || stages.contains(Stage.PLAN);
        if (!planned && desk.stores().nights().find(session).isEmpty()) {
            throw new Refused(
                    "the night of " + session + " is not planned yet",
                    "nightdesk run nightly --session " + session + " --stages plan,fetch,verify");
        }
        return launch(desk, all ? whole : whole.only(stages, clock.instant().toString()));
    }

    private LocalDate newest(FilesMarket files) {
        OptionalInt newest =
                files.delivered(
                                PlanStep.day(TradingCalendar.FIRST),
                                PlanStep.day(TradingCalendar.LAST))
                        .newestSession();
        if (newest.isEmpty()) {
            throw new Refused(
                    "the prices file has no row of any session", "check its column 'date'");
        }
        return LocalDate.ofEpochDay(newest.getAsInt());
    }

    private Outcome launch(Desk desk, RunParameters run) {
        try (Nights nights = Nights.on(desk, progress, night)) {
            Optional<JobExecution> before = nights.last(run);
            if (before.isPresent() && Nights.ending(before.get()) == Ending.DONE) {
                return Outcome.done(
                        "%s %s is complete already (execution %d): nothing to do"
                                .formatted(run.job(), run.span(), before.get().getId()));
            }
            Outcome outcome = new NightWords(desk.stores()).told(nights.run(run), run);
            if (run.job().equals(RunParameters.BACKFILL) && outcome.ending() == Ending.DONE) {
                desk.database().tidy();
            }
            return outcome;
        }
    }

    /// Restarts an execution that failed, was stopped, or lost its process.
    ///
    /// @param id empty for the last execution there is
    public Outcome restart(Optional<MarketChoice> choice, Optional<Long> id) {
        Market market = choice.map(MarketChoice::market).orElse(Market.FILES);
        if (!settings.hasDatabase(market)) {
            throw unknown(id);
        }
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            Execution execution = find(desk, id);
            RunParameters run =
                    RunParameters.of(
                            execution.job(), desk.stores().executions().parameters(execution.id()));
            if (execution.status().equals("COMPLETED")) {
                return Outcome.done(
                        "%s %s is complete (execution %d): nothing to restart"
                                .formatted(run.job(), run.span(), execution.id()));
            }
            sources.files(run.source());
            return launch(desk, run);
        }
    }

    private static Execution find(Desk desk, Optional<Long> id) {
        List<Execution> all = desk.stores().executions().all();
        return all.stream()
                .filter(execution -> id.isEmpty() || execution.id() == id.get())
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static Refused unknown(Optional<Long> id) {
        return new Refused(
                id.map(number -> "there is no execution " + number)
                        .orElse("there is no execution yet"),
                "nightdesk status");
    }
}
