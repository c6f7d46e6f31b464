package dev.nightdesk.night;

import static java.util.Comparator.naturalOrder;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stores;
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
    private final Sources sources;
    private final Sessions sessions;

    public Preview(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.night = NightSettings.read(settings);
        this.sources = new Sources(calendar, night);
        this.sessions = new Sessions(calendar, clock, night.availableAfter());
    }

    /// One thing the plan says.
    public record Line(String what, String value) {}

    /// The plan of the nightly job for a session.
    public List<Line> nightly(Optional<MarketChoice> choice, SessionChoice wanted) {
        if (wanted instanceof SessionChoice.On(LocalDate day) && sessions.isClosed(day)) {
            return List.of(new Line("session", "market closed on " + day));
        }
        Optional<Known> known = known(choice);
        Market market = known.map(Known::market).orElseGet(() -> Desk.market(settings, choice));
        String address =
                sources.address(market, choice, Optional.empty(), known.map(Known::recorded));
        MarketSource source = sources.open(market, address);
        Optional<LocalDate> published =
                known.map(Known::published).flatMap(all -> all.stream().max(naturalOrder()));
        LocalDate session = sessions.of(wanted, market, () -> sources.newest(address), published);
        Delivered delivered =
                source.delivered(PlanStep.day(TradingCalendar.FIRST), PlanStep.day(session));
        return lines(market, session, delivered, known);
    }

    private List<Line> lines(
            Market market, LocalDate session, Delivered delivered, Optional<Known> known) {
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
                new Line("market", market.notice().orElse(market.word())),
                new Line(
                        "session",
                        session + (published ? ", published already: a run does nothing" : "")),
                new Line("universe", universe + " listings, " + analysed + " to analyse"),
                new Line("bars", missing + " sessions to load"),
                new Line("calls", "0 (the market '" + market.word() + "' costs none)"),
                new Line("dollars", "0.00"),
                new Line("duration", duration));
    }

    /// What the database knows, where there is one.
    private record Known(
            Recorded recorded,
            Set<LocalDate> sessions,
            List<LocalDate> published,
            Optional<Duration> typical) {

        Market market() {
            return Market.of(recorded.kind());
        }
    }

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
                                    recorded,
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
