package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.night.past.LookBack;
import dev.nightdesk.night.past.PastNights;
import dev.nightdesk.night.past.ReplaySettings;
import dev.nightdesk.night.past.Sight;
import dev.nightdesk.night.past.WouldBe;
import dev.nightdesk.night.track.TrackSettings;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Stated;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Simulated history: what past nights would have said, from what is stored. Sessions of which a
/// night was published are left to it; those that are in the record stay as they are.
final class Replays {

    private final Desk desk;
    private final Stores stores;
    private final NightSettings settings;

    Replays(Desk desk, NightSettings settings) {
        this.desk = desk;
        this.stores = desk.stores();
        this.settings = settings;
    }

    /// How recommendations are judged.
    ///
    /// @throws Refused if the definition is not valid
    static TrackSettings track(Settings settings) {
        return JobFile.read("track", TrackSettings.class, settings.configDirectory());
    }

    /// The definition of the job.
    ///
    /// @throws Refused if it is not valid
    static ReplaySettings read(Settings settings) {
        return JobFile.read("replay", ReplaySettings.class, settings.configDirectory());
    }

    /// The run that is asked for: one that ended half done goes on.
    ///
    /// @throws Refused if nothing is stored of the span
    RunParameters asked(LocalDate from, LocalDate to) {
        Recorded recorded = stores.market().recorded().orElseThrow(() -> nothing(from, to));
        if (sessions(from, to).isEmpty()) {
            throw nothing(from, to);
        }
        RunParameters run =
                RunParameters.replay(desk.market(), recorded.source(), recorded.prices(), from, to);
        return new Backfills(stores, desk.clock()).again(run);
    }

    private static Refused nothing(LocalDate from, LocalDate to) {
        return new Refused(
                Objection.NOT_STORED,
                "no session from %s to %s is stored with so many before it that a night could rate it"
                        .formatted(from, to),
                "give another span, or store this one: nightdesk run backfill --from %s --to %s"
                        .formatted(from.minusYears(1), to));
    }

    /// The sessions of a span that have bars, and as many before them as the gate asks for.
    private NavigableSet<LocalDate> sessions(LocalDate from, LocalDate to) {
        TreeSet<LocalDate> all = new TreeSet<>(stores.bars().sessions());
        all.removeIf(day -> !desk.calendar().isSession(day));
        return all.subSet(from, true, to, true).stream()
                .filter(day -> all.headSet(day).size() >= settings.gate().minimumHistorySessions())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What is still to be replayed, in portions that are read at a time.
    List<List<LocalDate>> open(RunParameters run) {
        Set<LocalDate> open = sessions(run.from(), run.to());
        stores.publications().sessions().forEach(open::remove);
        open.removeAll(stores.track().sessions(TrackKind.REPLAYED).keySet());
        List<LocalDate> sessions = List.copyOf(open);
        int atATime = read(desk.settings()).sessionsAtATime();
        List<List<LocalDate>> portions = new ArrayList<>();
        for (int at = 0; at < sessions.size(); at += atATime) {
            portions.add(sessions.subList(at, Math.min(sessions.size(), at + atATime)));
        }
        return portions;
    }

    /// Replays some sessions, each of which is stored by itself.
    ///
    /// @param done hears of every session
    void replay(List<LocalDate> sessions, Consumer<LocalDate> done) {
        MarketStep market = new MarketStep(stores, desk.calendar(), settings);
        market.history(sessions.getFirst());
        market.history(sessions.getLast().plusDays(1));
        stores.recommendations().register(settings.scoring());
        Sight sight = settings.sight(stores.market().isAdjusted());
        new PastNights(
                        new LookBack(stores, desk.calendar(), sight),
                        desk.calendar(),
                        settings.scoring(),
                        this::before)
                .tell(
                        sessions,
                        night -> {
                            store(night);
                            done.accept(night.session());
                        });
    }

    /// What was said last before a session, by a night or by a replay of one.
    private Map<Integer, Rating> before(LocalDate session) {
        Optional<LocalDate> published = last(stores.publications().sessions(), session);
        Optional<LocalDate> replayed = last(stores.track().replayedSessions(), session);
        boolean isReplayed =
                replayed.isPresent()
                        && (published.isEmpty() || replayed.get().isAfter(published.get()));
        return isReplayed
                ? stores.track().stated(TrackKind.REPLAYED, replayed.get()).stream()
                        .collect(
                                Collectors.toMap(
                                        Stated::instrumentId, one -> Rating.valueOf(one.rating())))
                : stores.recommendations()
                        .before(session, settings.scoring(), 1, Integer.MAX_VALUE);
    }

    private static Optional<LocalDate> last(Collection<LocalDate> sessions, LocalDate before) {
        return sessions.stream().filter(one -> one.isBefore(before)).max(Comparator.naturalOrder());
    }

    /// A night without an analysis would not have been published.
    private void store(WouldBe night) {
        if (night.all().isEmpty()) {
            return;
        }
        Map<Integer, String> then = stores.listings().tickers().on(PlanStep.day(night.session()));
        Map<Integer, String> now =
                stores.listings().current().stream()
                        .collect(
                                Collectors.toMap(
                                        Listing::instrumentId, one -> one.ticker().symbol()));
        List<Stated> all =
                night.all().stream()
                        .map(one ->
                                Stated.of(
                                        then.getOrDefault(
                                                one.instrumentId(),
                                                now.getOrDefault(one.instrumentId(), "")),
                                        one))
                        .toList();
        stores.track()
                .replay(night.session(), settings.scoring().version(), all, desk.clock().instant());
    }

    /// What a replay has come to, in words.
    List<String> told(RunParameters run) {
        Set<LocalDate> span = sessions(run.from(), run.to());
        Set<LocalDate> published = new TreeSet<>(stores.publications().sessions());
        Set<LocalDate> replayed = stores.track().sessions(TrackKind.REPLAYED).keySet();
        long simulated = span.stream().filter(replayed::contains).count();
        long left = span.stream().filter(published::contains).count();
        List<String> told = new ArrayList<>();
        told.add(
                "replay %s is complete: %d sessions of simulated history, %d left to what was published"
                        .formatted(run.span(), simulated, left));
        byOthers(run).ifPresent(told::add);
        told.add(
                "it knows only listings that the database knows, and bars as they stand now:"
                        + " nightdesk track show");
        return List.copyOf(told);
    }

    private Optional<String> byOthers(RunParameters run) {
        String model = settings.scoring().version();
        long others = stores.track().byOthers(TrackKind.REPLAYED, run.from(), run.to(), model);
        return others == 0
                ? Optional.empty()
                : Optional.of(
                        "%d sessions of simulated history are by another model than %s and stay as they are; a new database replays them by it"
                                .formatted(others, model));
    }
}
