package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.files.FilesMarket;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a night would do, without doing it.
public final class Preview {

    private final Settings settings;
    private final Clock clock;
    private final TradingCalendar calendar = TradingCalendar.newYork();
    private final NightSettings night;

    public Preview(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.night = JobFile.read("nightly", NightSettings.class, settings.configDirectory());
    }

    /// One thing the plan says.
    public record Line(String what, String value) {}

    /// The plan of the nightly job for a session, or for the newest that the files hold.
    public List<Line> nightly(Optional<MarketChoice> choice, Optional<LocalDate> session) {
        Optional<Known> known = known(choice);
        Path directory =
                choice.flatMap(MarketChoice::directory)
                        .or(() -> known.map(one -> Path.of(one.source())))
                        .orElseThrow(() ->
                                new Refused(
                                        "it is not known where the files are",
                                        "say so: --market files:DIR"));
        FilesMarket files = FilesMarket.open(directory, calendar::isSession, calendar::next);
        if (session.isPresent() && !calendar.isSession(Span.known(session.get()))) {
            return List.of(new Line("session", "market closed on " + session.get()));
        }
        LocalDate to = session.orElse(TradingCalendar.LAST);
        Delivered delivered =
                files.delivered(PlanStep.day(TradingCalendar.FIRST), PlanStep.day(to));
        LocalDate day =
                session.orElseGet(() -> LocalDate.ofEpochDay(delivered.newestSession().orElse(0)));
        return lines(day, delivered, known);
    }

    private List<Line> lines(LocalDate session, Delivered delivered, Optional<Known> known) {
        boolean published = known.isPresent() && known.get().published().contains(session);
        Set<LocalDate> stored = known.map(Known::sessions).orElse(Set.of());
        int first = PlanStep.day(calendar.sessionsBack(session, night.history().bars()));
        int active =
                PlanStep.day(
                        calendar.sessionsBack(
                                session.plusDays(1), night.universe().activeWithinSessions()));
        long missing =
                Arrays.stream(delivered.sessions())
                        .filter(day -> day >= first)
                        .filter(day ->
                                day == PlanStep.day(session)
                                        || !stored.contains(LocalDate.ofEpochDay(day)))
                        .count();
        long universe =
                delivered.listings().stream().filter(one -> one.lastDay() >= active).count();
        long analysed =
                delivered.listings().stream()
                        .filter(one -> one.lastDay() >= active && one.kind().isAnalysed())
                        .count();
        String duration =
                known.flatMap(Known::typical)
                        .map(seconds ->
                                "about " + seconds.toSeconds() + " s, the median of earlier nights")
                        .orElse("no earlier night to tell from");
        return List.of(
                new Line(
                        "session",
                        session + (published ? ", published already: a run does nothing" : "")),
                new Line("universe", universe + " listings, " + analysed + " to analyse"),
                new Line("bars", missing + " sessions to load"),
                new Line("calls", "0 (files cost no calls)"),
                new Line("dollars", "0.00"),
                new Line("duration", duration));
    }

    /// What the database knows, where there is one.
    private record Known(
            String source,
            Set<LocalDate> sessions,
            List<LocalDate> published,
            Optional<Duration> typical) {}

    private Optional<Known> known(Optional<MarketChoice> choice) {
        boolean any = settings.databaseUrl().isPresent() || !settings.embedded().isEmpty();
        if (!any) {
            return Optional.empty();
        }
        try (Desk desk = Desk.toRead(settings, choice, clock)) {
            Stores stores = desk.stores();
            return stores.market()
                    .recorded()
                    .map(recorded ->
                            new Known(
                                    recorded.source(),
                                    stores.bars().sessions(),
                                    stores.publications().sessions(),
                                    typical(stores.executions().all())));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> typical(List<Execution> executions) {
        List<Duration> durations =
                executions.stream()
                        .filter(one ->
                                one.job().equals(RunParameters.NIGHTLY)
                                        && one.status().equals("COMPLETED"))
                        .flatMap(one -> duration(one).stream())
                        .sorted()
                        .toList();
        return durations.isEmpty()
                ? Optional.empty()
                : Optional.of(durations.get(durations.size() / 2));
    }

    private static Optional<Duration> duration(Execution one) {
        return one.started().flatMap(from -> one.ended().map(to -> Duration.between(from, to)));
    }
}
