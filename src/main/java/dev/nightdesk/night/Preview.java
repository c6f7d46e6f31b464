package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.Reprocess;
import dev.nightdesk.night.fetch.Roster;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.store.CallStore.Planned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a run would do, without doing it.
public final class Preview {

    /// Of a market whose files are read from tables.
    static final Line NO_CALLS = new Line("calls", "0 (the market 'files' costs none)");

    private final Settings settings;
    private final Clock clock;
    private final Optional<MarketChoice> choice;

    public Preview(Settings settings, Clock clock, Optional<MarketChoice> choice) {
        this.settings = settings;
        this.clock = clock;
        this.choice = choice;
    }

    /// One thing the plan says.
    public record Line(String what, String value) {}

    /// What a run would do.
    ///
    /// @param fits false if quotas or the budget leave no room for calls that it cannot do without
    public record Plan(List<Line> lines, boolean fits) {}

    /// The plan of the nightly job for a session.
    ///
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public Plan nightly(SessionChoice wanted) {
        return closed(ExchangeCalendar.of(settings), wanted)
                .orElseGet(() ->
                        look(one ->
                                closed(one.calendar(), wanted)
                                        .orElseGet(() -> nightly(one, one.session(wanted)))));
    }

    /// The plan of a backfill.
    ///
    /// @throws Refused if the span is none
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public Plan backfill(Optional<LocalDate> from, Optional<LocalDate> to, Reprocess again) {
        Span.check(RunParameters.BACKFILL, from, to);
        return look(one ->
                new BackfillPreview(one, from.orElseThrow(), to.orElseThrow(), again).plan());
    }

    /// The plan of catching up.
    ///
    /// @throws Refused if nothing is published
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public Plan catchUp() {
        return look(one -> new CatchUpPreview(one).plan());
    }

    private Plan look(Function<Prospect, Plan> plan) {
        try (TablesSoFar tables = TablesSoFar.of(settings, choice, clock)) {
            return plan.apply(Prospect.of(settings, clock, tables, choice));
        }
    }

    private static Optional<Plan> closed(TradingCalendar calendar, SessionChoice wanted) {
        return wanted instanceof SessionChoice.On(LocalDate day)
                        && !calendar.isSession(Span.known(day))
                ? Optional.of(
                        new Plan(
                                List.of(new Line("session", NightWords.closed(calendar, day))),
                                true))
                : Optional.empty();
    }

    private static Plan nightly(Prospect one, LocalDate session) {
        return one.isOfTables() ? ofFiles(one, session) : ofCalls(one, session);
    }

    private static Plan ofFiles(Prospect one, LocalDate session) {
        int first =
                PlanStep.day(one.calendar().sessionsBack(session, one.night().history().bars()));
        int last = PlanStep.day(session);
        Set<LocalDate> stored = one.past().map(Past::sessions).orElse(Set.of());
        Delivered delivered = delivered(one, session);
        long missing =
                Arrays.stream(delivered.sessions())
                        .filter(day -> day >= first)
                        .filter(day -> day == last || !stored.contains(LocalDate.ofEpochDay(day)))
                        .count();
        List<Line> calls = new ArrayList<>(List.of(NO_CALLS));
        calls.addAll(one.money().lines(List.of()));
        return new Plan(
                lines(one, session, universe(one, session, delivered.listings()), missing, calls),
                true);
    }

    private static Delivered delivered(Prospect one, LocalDate session) {
        return one.sources()
                .open(one.market(), one.address())
                .delivered(PlanStep.day(TradingCalendar.FIRST), PlanStep.day(session));
    }

    private static Plan ofCalls(Prospect one, LocalDate session) {
        CallPreview preview = one.calls();
        LocalDate first = one.first(session);
        List<Planned> calls = one.isPublished(session) ? List.of() : preview.night(first, session);
        long bars = calls.stream().filter(CallPlan::isOfBars).count();
        List<Line> lines = new ArrayList<>(preview.lines(calls));
        lines.addAll(one.money().lines(calls));
        return new Plan(
                lines(
                        one,
                        session,
                        universe(one, session, listings(one, first, session)),
                        bars,
                        lines),
                preview.fits(calls) && one.money().fits(calls));
    }

    /// Who is listed: a simulated market knows, of another the directories last told.
    private static List<DeliveredListing> listings(
            Prospect one, LocalDate first, LocalDate session) {
        return one.market() == Market.SIMULATED
                ? delivered(one, session).listings()
                : Roster.of(
                                one.stores().directory(),
                                session,
                                PlanStep.day(first),
                                PlanStep.day(one.calendar().previous(session)))
                        .listings();
    }

    private static Optional<Line> universe(
            Prospect one, LocalDate session, List<DeliveredListing> listings) {
        int active =
                PlanStep.day(
                        one.calendar()
                                .sessionsBack(
                                        session.plusDays(1),
                                        one.night().universe().activeWithinSessions()));
        long universe = listings.stream().filter(any -> any.lastDay() >= active).count();
        long analysed =
                listings.stream()
                        .filter(any -> any.lastDay() >= active && any.kind().isAnalysed())
                        .count();
        return universe == 0
                ? Optional.empty()
                : Optional.of(
                        new Line("universe", universe + " listings, " + analysed + " to analyse"));
    }

    private static List<Line> lines(
            Prospect one, LocalDate session, Optional<Line> universe, long bars, List<Line> calls) {
        String done = one.isPublished(session) ? ", published already: a run does nothing" : "";
        List<Line> lines = new ArrayList<>();
        lines.add(market(one));
        lines.add(new Line("session", session + done));
        universe.ifPresent(lines::add);
        lines.add(new Line("bars", bars + " sessions to load"));
        lines.addAll(calls);
        lines.add(duration(one, 1));
        return lines;
    }

    static Line market(Prospect one) {
        return new Line("market", one.market().notice().orElse(one.market().word()));
    }

    /// How long so many nights take, as the earlier ones tell.
    static Line duration(Prospect one, int nights) {
        return new Line(
                "duration",
                one.past()
                        .flatMap(Past::typical)
                        .map(time ->
                                "about "
                                        + nights * time.toSeconds()
                                        + " s, the median of earlier nights"
                                        + (nights == 1 ? "" : " for each"))
                        .orElse("no earlier night to tell from"));
    }
}
