package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.RehearsalReport.NightLine;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.source.simulated.served.Fault;
import dev.nightdesk.telemetry.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Full nights against a market that another process serves as the providers would, with their
/// quotas and with faults, in virtual time and in a home of their own.
public final class RehearsalRun {

    /// The first session that is rehearsed: one like any other, always the same.
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 24);

    private static final Optional<MarketChoice> MARKET =
            Optional.of(new MarketChoice(Market.SIMULATED, Optional.empty()));

    private final Settings home;
    private final Clock clock;
    private final Progress progress;
    private final StopRequest stop;
    private final String mainClass;
    private final TradingCalendar calendar = TradingCalendar.newYork();

    /// @param mainClass of the command line, whose `serve-market` serves
    public RehearsalRun(
            Settings settings, Clock clock, Progress progress, StopRequest stop, String mainClass) {
        this.home = settings.in(settings.home().resolve("rehearsal"));
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.mainClass = mainClass;
    }

    /// The home of the rehearsal, in which every command works.
    public Path home() {
        return home.home();
    }

    /// Rehearses.
    ///
    /// @throws Refused if a database at a URL holds something already
    public RehearsalReport run(RehearsalPlan plan) {
        Path folder = emptied();
        Rehearsal rehearsal = serve(plan, folder);
        rehearsal.write(folder);
        try {
            List<NightLine> nights = new ArrayList<>();
            LocalDate session = FIRST;
            for (int night = 0; night < plan.nights() && !stop.isMade(); night++) {
                rehearsal.overseer().plan(session, plan.of(night));
                nights.add(night(session, plan.of(night)));
                session = calendar.next(session);
            }
            return new Aftermath(home, clock, rehearsal.overseer().state(), nights).report();
        } finally {
            rehearsal.overseer().stop();
        }
    }

    private NightLine night(LocalDate session, List<Fault> faults) {
        Instant from = clock.instant();
        RunRequest request = RunRequest.night(MARKET, session);
        Outcome outcome = new Launch(home, clock, progress, stop).run(request);
        keepMetrics(session);
        double seconds = Duration.between(from, clock.instant()).toMillis() / 1e3;
        return new NightLine(
                session,
                faults.stream().map(Fault::word).toList(),
                outcome.ending(),
                said(outcome),
                seconds);
    }

    /// What Prometheus would have been told after the night.
    private void keepMetrics(LocalDate session) {
        Path file = home.home().resolve("metrics").resolve(session + ".prom");
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new TextFile(file)
                .write(new MetricsPush(home, MARKET, clock).read())
                .ifPresent(progress::say);
    }

    private static String said(Outcome outcome) {
        return outcome.ending() == Ending.DONE
                ? outcome.lines().getLast()
                : String.join("; ", outcome.lines().stream().map(String::strip).limit(2).toList());
    }

    private Rehearsal serve(RehearsalPlan plan, Path folder) {
        Simulation simulation = new Simulation(plan.seed(), plan.stocks(), plan.history());
        Instant close = FIRST.atStartOfDay(TradingCalendar.NEW_YORK).toInstant();
        URI address =
                ServerProcess.start(
                        mainClass,
                        List.of("serve-market", simulation.text(), close.toString()),
                        folder.resolve("server.log"));
        return new Rehearsal(address, simulation);
    }

    /// What an earlier rehearsal has left is of no use: its server's counts are gone.
    private Path emptied() {
        Path folder = home.folder(Market.SIMULATED);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(AtomicFile::delete);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
