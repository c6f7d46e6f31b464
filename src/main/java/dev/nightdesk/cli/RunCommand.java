package dev.nightdesk.cli;

import dev.nightdesk.night.Answers;
import dev.nightdesk.night.Launch;
import dev.nightdesk.night.Objection;
import dev.nightdesk.night.Outcome;
import dev.nightdesk.night.Refused;
import dev.nightdesk.night.RerunRequest;
import dev.nightdesk.night.RunRequest;
import dev.nightdesk.night.SessionChoice;
import dev.nightdesk.night.Settings;
import dev.nightdesk.night.Stage;
import dev.nightdesk.night.fetch.Reprocess;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description =
                "Runs a job: nightly for a session, backfill for a span of days, housekeeping for today, train"
                        + " for the newest session. The same run again is a restart, or nothing.")
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", description = "nightly, backfill, housekeeping or train")
    Job job = Job.nightly;

    @Mixin MarketOption market = new MarketOption();

    @Option(
            names = "--session",
            paramLabel = "D",
            description =
                    "the session of the night; next: the one after the last published, of a simulated"
                            + " market; without it the newest")
    SessionChoice session = new SessionChoice.Newest();

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "sessions of history that a simulated market delivers")
    Optional<Integer> history = Optional.empty();

    @Option(names = "--from", paramLabel = "D", description = "first day of a backfill")
    Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "last day of a backfill")
    Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--stages",
            paramLabel = "S,S",
            description = "only these stages of a night not published yet")
    Optional<String> stages = Optional.empty();

    @Option(
            names = "--prices",
            paramLabel = "P",
            description = "traded or adjusted: what the files hold")
    Optional<Prices> prices = Optional.empty();

    @Option(
            names = "--tickers",
            paramLabel = "A,B",
            split = ",",
            description = "only these tickers of a published session; the same as rerun")
    List<String> tickers = List.of();

    @Option(
            names = "--publish",
            description = "put what --tickers gives in place of what is published")
    boolean publish;

    @Option(
            names = "--no-fetch",
            description =
                    "a night of what is stored, nobody asked; without --session of the newest that has"
                            + " bars")
    boolean noFetch;

    @Option(
            names = "--reprocess",
            paramLabel = "R",
            description =
                    "what a backfill fetches besides what is missing: none (the default), failed or"
                            + " completed, which is everything")
    Again reprocess = Again.none;

    @Option(
            names = "--from-archive",
            description =
                    "a night once more from what its providers answered then, nobody asked; of a session"
                            + " that is not published in this database")
    boolean fromArchive;

    @Mixin PushOption push = new PushOption();

    private final Shell shell;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    enum Job {
        nightly,
        backfill,
        housekeeping,
        train
    }

    enum Again {
        none,
        failed,
        completed;

        Reprocess meaning() {
            return Reprocess.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    enum Prices {
        traded,
        adjusted
    }

    @Override
    public Integer call() {
        if (publish || !tickers.isEmpty()) {
            return RerunCommand.run(shell, push, rerun());
        }
        expectNothingIgnored();
        RunRequest request =
                new RunRequest(
                        job.name(),
                        market.choice(),
                        prices.map(Prices::name),
                        history,
                        session,
                        from,
                        to,
                        stages.map(Stage::parse).orElse(Set.of()),
                        answers(),
                        reprocess.meaning());
        return tell(shell, launch(shell).run(request));
    }

    private Answers answers() {
        return fromArchive ? Answers.ARCHIVED : noFetch ? Answers.STORED : Answers.ASKED;
    }

    private void expectNothingIgnored() {
        if (job == Job.housekeeping || job == Job.train) {
            expectNothingButTheMarket();
            return;
        }
        boolean isNight = job == Job.nightly;
        if (noFetch && (!isNight || fromArchive || history.isPresent() || prices.isPresent())) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--no-fetch is for a night, of what is stored: without --from-archive, --history"
                            + " and --prices",
                    "nightdesk run nightly --session 2016-06-30 --no-fetch");
        }
        if (isNight && reprocess != Again.none) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--reprocess is for a backfill",
                    "nightdesk run backfill --from 2015-03-20 --to 2016-06-29 --reprocess failed");
        }
        if (isNight && (from.isPresent() || to.isPresent())) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--from and --to are for a backfill",
                    "nightdesk run nightly --session 2016-06-30");
        }
        if (!isNight && (stages.isPresent() || !(session instanceof SessionChoice.Newest))) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--session and --stages are for a night",
                    "nightdesk run backfill --from 2015-03-20 --to 2016-06-29");
        }
        if (fromArchive && (history.isPresent() || prices.isPresent())) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--history and --prices are as they were when the archive was made",
                    "nightdesk run nightly --session 2016-06-30 --from-archive");
        }
        boolean isOneNight = isNight && stages.isEmpty() && session instanceof SessionChoice.On;
        if (fromArchive && !isOneNight) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--from-archive is for a whole night of a session that is named",
                    "nightdesk run nightly --session 2016-06-30 --from-archive");
        }
    }

    private void expectNothingButTheMarket() {
        boolean isAlone =
                stages.isEmpty()
                        && from.isEmpty()
                        && to.isEmpty()
                        && history.isEmpty()
                        && prices.isEmpty()
                        && !fromArchive
                        && session instanceof SessionChoice.Newest;
        if (!isAlone) {
            throw new Refused(
                    Objection.OPTIONS, job + " takes --market only", "nightdesk run " + job);
        }
    }

    private RerunRequest rerun() {
        boolean isAlone =
                job == Job.nightly
                        && stages.isEmpty()
                        && from.isEmpty()
                        && to.isEmpty()
                        && history.isEmpty()
                        && prices.isEmpty()
                        && reprocess == Again.none
                        && !fromArchive
                        && !(session instanceof SessionChoice.Next);
        if (tickers.isEmpty() || !isAlone) {
            throw new Refused(
                    Objection.OPTIONS,
                    tickers.isEmpty()
                            ? "--publish goes with --tickers only: a whole night publishes anyway"
                            : "--tickers is for a published night and goes with --session, --publish and"
                                    + " --market only",
                    "nightdesk run nightly --tickers A,B --session 2016-06-30 --publish");
        }
        Optional<LocalDate> day =
                session instanceof SessionChoice.On(LocalDate on)
                        ? Optional.of(on)
                        : Optional.empty();
        return RerunCommand.request(market, day, tickers, publish);
    }

    static Launch launch(Shell shell) {
        return launch(shell, shell.settings());
    }

    static Launch launch(Shell shell, Settings settings) {
        return new Launch(
                settings,
                shell.clock(),
                new ConsoleProgress(shell.screen(), shell.clock()),
                shell.signals().heeded());
    }

    static int tell(Shell shell, Outcome outcome) {
        outcome.notice().ifPresent(shell.out()::println);
        if (!outcome.changes().isEmpty()) {
            RerunCommand.sheet().print(shell.out(), Format.table, outcome.changes());
        }
        outcome.lines().forEach(shell::say);
        shell.out().flush();
        return ExitCode.of(outcome.ending()).number();
    }
}
