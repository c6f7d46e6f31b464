package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.ClosureStore.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The exchange's calendar as an operator looks at it, and the closures that he adds.
public final class ExchangeDays {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 28;

    private final Settings settings;
    private final Optional<MarketChoice> choice;
    private final Clock clock;

    public ExchangeDays(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        this.settings = settings;
        this.choice = choice;
        this.clock = clock;
    }

    /// One day.
    ///
    /// @param opens when its session begins; empty if it has none
    /// @param closes when its session ends; empty if it has none
    /// @param halfDay whether it is a session that ends early
    /// @param reason why it is no session, or a short one
    /// @param by the operator who has recorded its closure; empty where nobody has
    /// @param at when he recorded it
    public record Day(
            LocalDate day,
            Optional<ZonedDateTime> opens,
            Optional<ZonedDateTime> closes,
            boolean halfDay,
            Optional<String> reason,
            Optional<String> by,
            Optional<Instant> at) {

        public boolean isSession() {
            return opens.isPresent();
        }
    }

    /// The days of a span, ascending; without one from a week ago to four weeks ahead.
    ///
    /// @throws Refused if it is none, or not one of the calendar
    /// @throws LeaseHeld if a run holds the file of an embedded database
    public List<Day> show(Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TradingCalendar.NEW_YORK);
        LocalDate first =
                from.orElseGet(() -> to.filter(today::isAfter).orElse(today).minusDays(DAYS_BACK));
        LocalDate last =
                to.orElseGet(() -> from.filter(today::isBefore).orElse(today).plusDays(DAYS_AHEAD));
        expect(first, last);
        Market market = Desk.market(settings, choice);
        if (!settings.hasDatabase(market)) {
            return show(ExchangeCalendar.of(settings), List.of(), first, last);
        }
        try (Desk desk = Desk.toRead(settings, choice, clock)) {
            return show(desk.calendar(), desk.stores().closures().all(), first, last);
        }
    }

    private static void expect(LocalDate first, LocalDate last) {
        if (first.isBefore(TradingCalendar.FIRST) || last.isAfter(TradingCalendar.LAST)) {
            throw new Refused(
                    Objection.DAY,
                    "%s..%s is outside of the calendar".formatted(first, last),
                    "nightdesk calendar show --from %s --to %s"
                            .formatted(TradingCalendar.FIRST, TradingCalendar.LAST));
        }
        if (last.isBefore(first)) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--to " + last + " is before --from " + first,
                    "nightdesk calendar show --from %s --to %s".formatted(last, first));
        }
    }

    private static List<Day> show(
            TradingCalendar calendar, List<Recorded> recorded, LocalDate first, LocalDate last) {
        Map<LocalDate, Recorded> known =
                recorded.stream().collect(Collectors.toMap(Recorded::day, Function.identity()));
        return first.datesUntil(last.plusDays(1))
                .map(day -> day(calendar, day, Optional.ofNullable(known.get(day))))
                .toList();
    }

    private static Day day(TradingCalendar calendar, LocalDate day, Optional<Recorded> recorded) {
        Optional<LocalDate> session = Optional.of(day).filter(calendar::isSession);
        return new Day(
                day,
                session.map(calendar::opening),
                session.map(calendar::closing),
                calendar.isHalfDay(day),
                calendar.reason(day),
                recorded.map(Recorded::by),
                recorded.map(Recorded::at));
    }

    /// A closure that an operator reports.
    ///
    /// @param by who it is
    /// @param dropBars whether bars of the day, if there are any, are taken out: stray ones
    public record Report(LocalDate day, String reason, String by, boolean dropBars) {}

    /// Records that the exchange was, or will be, closed on a day; returns how many stray bars were
    /// taken out. Under the lease, so that no run sees two calendars.
    ///
    /// @throws Refused if it is no session, was published, or traded
    /// @throws LeaseHeld if a run is on
    public int close(Report report) {
        Span.known(report.day());
        if (report.reason().isBlank()) {
            throw new Refused(
                    Objection.OPTIONS,
                    "a closure needs its reason",
                    again(report) + " --reason \"Hurricane Sandy\"");
        }
        try (Desk desk = toRun()) {
            expectClosable(desk, report);
            return desk.underLease(() -> desk.database().inTransaction(() -> record(desk, report)));
        }
    }

    private Desk toRun() {
        Market market = Desk.market(settings, choice);
        if (!settings.hasDatabase(market)) {
            throw new Refused(
                    Objection.NO_DATABASE,
                    "there is no database of the market '%s' to record a closure in"
                            .formatted(market.word()),
                    "write it into closures.yaml in NIGHTDESK_CONFIG_DIR, or run a night first");
        }
        return Desk.toRun(settings, choice, clock);
    }

    private static void expectClosable(Desk desk, Report report) {
        LocalDate day = report.day();
        if (!desk.calendar().isSession(day)) {
            throw new Refused(
                    Objection.CLOSED,
                    "%s is no session anyway: %s"
                            .formatted(day, desk.calendar().reason(day).orElse("")),
                    "nightdesk calendar show --from %s --to %s".formatted(day, day));
        }
        if (desk.stores().publications().find(day).isPresent()) {
            throw new Refused(
                    Objection.PUBLISHED,
                    day + " is published: what was rated cannot have been closed",
                    "nightdesk picks --session " + day);
        }
        int bars = desk.stores().bars().ofSession(day).size();
        if (bars > 0 && !report.dropBars()) {
            throw new Refused(
                    Objection.CLOSED_BARS,
                    "there are %d bars of %s, so that the exchange seems to have been open"
                            .formatted(bars, day),
                    "if they are stray ones: " + again(report) + " --drop-bars");
        }
    }

    private static String again(Report report) {
        return "nightdesk calendar close "
                + report.day()
                + (report.reason().isBlank() ? "" : " --reason \"" + report.reason() + "\"");
    }

    private static int record(Desk desk, Report report) {
        Recorded closure =
                new Recorded(report.day(), report.reason(), report.by(), desk.clock().instant());
        desk.stores().closures().add(closure);
        return desk.stores().revisions().drop(report.day(), closure.at());
    }

    /// Takes back a closure that was recorded.
    ///
    /// @throws Refused if there is none of that day
    /// @throws LeaseHeld if a run is on
    public void open(LocalDate day) {
        Span.known(day);
        try (Desk desk = toRun()) {
            if (!desk.stores().closures().remove(day)) {
                throw new Refused(
                        Objection.NO_CLOSURE,
                        "no closure of %s was recorded here".formatted(day),
                        "nightdesk calendar show --from %s --to %s".formatted(day, day));
            }
        }
    }
}
