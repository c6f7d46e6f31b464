package dev.nightdesk.night.track;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Judge;
import dev.nightdesk.rating.Judge.Span;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Resolved;
import dev.nightdesk.rating.Stated;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.OutcomeStore.Outcomes;
import dev.nightdesk.store.OutcomeStore.Subject;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Resolves recommendations that have matured, a few sessions at a time: what came of them by the
/// bars, actions and market returns up to a session. What is resolved stays.
public final class Resolution {

    private static final int LISTINGS_AT_A_TIME = 250;

    private final Stores stores;
    private final TradingCalendar calendar;
    private final TrackSettings settings;
    private final boolean adjusted;
    private final LocalDate asOf;
    private final Clock clock;

    /// @param adjusted whether the market's prices come adjusted, so that actions are not to be
    ///   applied again
    /// @param asOf the session whose bars are the last that it looks at
    public Resolution(
            Stores stores,
            TradingCalendar calendar,
            TrackSettings settings,
            boolean adjusted,
            LocalDate asOf,
            Clock clock) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.adjusted = adjusted;
        this.asOf = asOf;
        this.clock = clock;
    }

    /// What has matured and is not resolved, in portions to resolve at a time, the oldest first.
    /// What lacks a return of the market waits for it.
    public List<List<Subject>> open() {
        List<List<Subject>> portions = new ArrayList<>();
        for (TrackKind kind : TrackKind.values()) {
            Map<LocalDate, List<Subject>> open = open(kind);
            List<LocalDate> sessions = List.copyOf(open.keySet());
            int atATime = settings.sessionsAtATime();
            for (int at = 0; at < sessions.size(); at += atATime) {
                List<LocalDate> some =
                        sessions.subList(at, Math.min(sessions.size(), at + atATime));
                portions.add(
                        some.stream()
                                .flatMap(day -> open.getOrDefault(day, List.of()).stream())
                                .toList());
            }
        }
        return portions;
    }

    private Map<LocalDate, List<Subject>> open(TrackKind kind) {
        Set<LocalDate> said = stores.track().sessions(kind).keySet();
        Map<LocalDate, List<Subject>> open = new TreeMap<>();
        if (said.isEmpty()) {
            return open;
        }
        Set<Subject> resolved = stores.outcomes().resolved(kind);
        Set<LocalDate> returns =
                stores.returns().between(new TreeSet<>(said).first(), asOf).keySet();
        for (LocalDate session : said) {
            for (int horizon : settings.horizons()) {
                Subject subject = new Subject(kind, session, horizon);
                if (!resolved.contains(subject) && hasMatured(subject, returns)) {
                    open.computeIfAbsent(session, day -> new ArrayList<>()).add(subject);
                }
            }
        }
        return open;
    }

    private boolean hasMatured(Subject subject, Set<LocalDate> returns) {
        int gone = calendar.ordinal(day(asOf)) - calendar.ordinal(day(subject.session()));
        if (gone <= subject.horizon()) {
            return false;
        }
        Span span = span(subject);
        return calendar.sessions(date(span.entry()).plusDays(1), date(span.exit())).stream()
                .allMatch(returns::contains);
    }

    /// Entered at the next session, left so many after that.
    private Span span(Subject subject) {
        int entry = calendar.next(day(subject.session()));
        int exit = entry;
        for (int i = 0; i < subject.horizon(); i++) {
            exit = calendar.next(exit);
        }
        return new Span(day(subject.session()), entry, exit);
    }

    /// Resolves a portion; tells how many opinions there were.
    ///
    /// @param subjects some that are open, at least one
    public int resolve(List<Subject> subjects) {
        Map<Subject, Span> spans = new HashMap<>();
        subjects.forEach(subject -> spans.put(subject, span(subject)));
        Map<Subject, List<Resolved>> resolved = new HashMap<>();
        subjects.forEach(subject -> resolved.put(subject, new ArrayList<>()));
        Map<Integer, List<Opinion>> byListing = opinions(subjects);
        LocalDate from =
                subjects.stream().map(Subject::session).min(LocalDate::compareTo).orElseThrow();
        Judge judge =
                new Judge(
                        calendar,
                        stores.returns().known(from, asOf),
                        settings.costPerSide(),
                        settings.delistingReturn(),
                        settings.goneAfter());
        List<Integer> ids = List.copyOf(byListing.keySet());
        for (int at = 0; at < ids.size(); at += LISTINGS_AT_A_TIME) {
            List<Integer> some = ids.subList(at, Math.min(ids.size(), at + LISTINGS_AT_A_TIME));
            Prices prices = prices(some, from);
            for (int id : some) {
                for (Opinion one : byListing.getOrDefault(id, List.of())) {
                    resolved.getOrDefault(one.subject(), List.of())
                            .add(
                                    judge.judge(
                                            one.said(),
                                            spans.getOrDefault(one.subject(), NOWHEN),
                                            prices.series().getOrDefault(id, NONE),
                                            prices.actions().getOrDefault(id, List.of())));
                }
            }
        }
        List<Outcomes> outcomes =
                subjects.stream()
                        .map(subject ->
                                new Outcomes(
                                        subject,
                                        date(spans.getOrDefault(subject, NOWHEN).entry()),
                                        date(spans.getOrDefault(subject, NOWHEN).exit()),
                                        resolved.getOrDefault(subject, List.of())))
                        .toList();
        stores.outcomes().store(outcomes, clock.instant());
        return outcomes.stream().mapToInt(one -> one.all().size()).sum();
    }

    private static final Span NOWHEN = new Span(0, 0, 0);

    private static final BarSeries NONE =
            new BarSeries(new int[0], new double[0], new double[0], new double[0], new double[0]);

    private record Opinion(Subject subject, Stated said) {}

    private record Prices(
            Map<Integer, BarSeries> series, Map<Integer, List<CorporateAction>> actions) {}

    private Prices prices(List<Integer> ids, LocalDate from) {
        int first = ids.getFirst();
        int last = ids.getLast();
        return new Prices(
                stores.bars().series(first, last, from, asOf),
                adjusted ? Map.of() : stores.actions().of(first, last, from, asOf));
    }

    private Map<Integer, List<Opinion>> opinions(List<Subject> subjects) {
        Map<LocalDate, List<Stated>> said = new HashMap<>();
        Map<Integer, List<Opinion>> byListing = new TreeMap<>();
        for (Subject subject : subjects) {
            List<Stated> all =
                    said.computeIfAbsent(
                            subject.session(),
                            session -> stores.track().stated(subject.kind(), session));
            for (Stated one : all) {
                if (Rating.valueOf(one.rating()).isOpinion()) {
                    byListing
                            .computeIfAbsent(one.instrumentId(), id -> new ArrayList<>())
                            .add(new Opinion(subject, one));
                }
            }
        }
        return byListing;
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
