package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.files.FilesMarket;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.PublicationStore.Publication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
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
        return calendar.isSession(Span.known(day));
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
        recorded.map(Recorded::source)
                .filter(before -> !before.equals(source))
                .ifPresent(before ->
                        progress.say("files: read from " + source + ", before from " + before));
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
        if (published.isPresent() && !all) {
            throw new Refused(
                    session + " is published; its stages are not run again",
                    "nightdesk picks --session " + session);
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
        Optional<Publication> published =
                run.job().equals(RunParameters.NIGHTLY)
                        ? desk.stores().publications().find(run.session())
                        : Optional.empty();
        if (published.isPresent()) {
            settle(desk, run);
            return new Outcome(Ending.DONE, NightWords.alreadyPublished(published.get()));
        }
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

    /// A process that died between publishing and saying so has left its execution running.
    private void settle(Desk desk, RunParameters run) {
        boolean anyRunning =
                desk.stores().executions().all().stream()
                        .anyMatch(one -> BatchStatus.valueOf(one.status()).isRunning());
        if (anyRunning) {
            try (Nights nights = Nights.on(desk, progress, night)) {
                nights.complete(run);
            }
        }
    }

    /// Restarts an execution that failed, was stopped, or lost its process.
    ///
    /// @param id empty for the last execution that is not complete
    public Outcome restart(Optional<MarketChoice> choice, Optional<Long> id) {
        Market market = choice.map(MarketChoice::market).orElse(Market.FILES);
        if (!settings.hasDatabase(market)) {
            throw unknown(id);
        }
        Optional<String> directory = choice.flatMap(MarketChoice::directory).map(Launch::absolute);
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            Execution execution = find(desk, id);
            RunParameters run = parameters(desk, execution);
            if (isComplete(execution)) {
                return Outcome.done(
                        "%s %s is complete (execution %d): nothing to restart"
                                .formatted(run.job(), run.span(), execution.id()));
            }
            RunParameters from = run.from(directory.orElse(run.source()));
            sources.files(from.source());
            return launch(desk, from);
        }
    }

    private static Execution find(Desk desk, Optional<Long> id) {
        List<Execution> all = desk.stores().executions().all();
        return all.stream()
                .filter(one -> id.isPresent() && id.get() == one.id())
                .findFirst()
                .or(() -> id.isEmpty() ? lastUnfinished(desk, all) : Optional.empty())
                .orElseThrow(() -> unknown(id));
    }

    /// Of the runs that have not come to their end, the last one; else the last of all.
    private static Optional<Execution> lastUnfinished(Desk desk, List<Execution> newestFirst) {
        Set<String> seen = new HashSet<>();
        for (Execution one : newestFirst) {
            if (seen.add(parameters(desk, one).identity()) && !isComplete(one)) {
                return Optional.of(one);
            }
        }
        return newestFirst.stream().findFirst();
    }

    private static RunParameters parameters(Desk desk, Execution execution) {
        return RunParameters.of(
                execution.job(), desk.stores().executions().parameters(execution.id()));
    }

    private static boolean isComplete(Execution execution) {
        return execution.status().equals(BatchStatus.COMPLETED.name());
    }

    private static Refused unknown(Optional<Long> id) {
        return new Refused(
                id.map(number -> "there is no execution " + number)
                        .orElse("there is no execution yet"),
                "nightdesk status");
    }
}
