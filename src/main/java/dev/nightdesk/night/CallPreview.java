package dev.nightdesk.night;

import dev.nightdesk.ledger.Quota;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Preview.Line;
import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.store.CallStore.Planned;
import dev.nightdesk.store.CallStore.Task;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.NightStore;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The calls that a night would make, against what quotas leave.
final class CallPreview {

    private final FetchSettings settings;
    private final Doors doors;
    private final Stores stores;
    private final CallPlan plan;
    private final Instant now;

    /// @param now by the time of the providers
    CallPreview(
            FetchSettings settings,
            Doors doors,
            Stores stores,
            TradingCalendar calendar,
            NightSettings night,
            Instant now) {
        this.settings = settings;
        this.doors = doors;
        this.stores = stores;
        this.now = now;
        this.plan =
                new CallPlan(
                        stores,
                        calendar,
                        night.callRules(),
                        night.scoring().thresholds(),
                        doors.transports().keySet(),
                        now);
    }

    /// The calls of a night that are not answered yet, in the order in which they would be made.
    ///
    /// @param first session of the history that readings look at
    List<Planned> night(LocalDate first, LocalDate session) {
        return open(
                stores.calls().all(RunParameters.NIGHTLY + ":" + session, round(session)),
                plan.directory(session),
                plan.night(first, session));
    }

    /// The calls of a backfill that are not answered yet.
    List<Planned> backfill(RunParameters run) {
        return open(
                stores.calls().all(run.plan(), 1),
                plan.directory(run.to()),
                plan.backfill(run.from(), run.to(), run.reprocess()));
    }

    private static List<Planned> open(
            List<Task> tasks, List<Planned> directory, List<Planned> calls) {
        Map<String, Task> known =
                tasks.stream()
                        .collect(Collectors.toMap(task -> task.planned().key(), task -> task));
        Stream<Planned> begun = tasks.stream().filter(CallPreview::isOpen).map(Task::planned);
        Stream<Planned> fresh =
                Stream.concat(directory.stream(), calls.stream())
                        .filter(call -> !known.containsKey(call.key()));
        return Stream.concat(begun, fresh).toList();
    }

    /// The round of the next run: a new one if a gate has refused the last.
    private int round(LocalDate session) {
        Optional<Night> night = stores.nights().find(session);
        boolean refused = night.isPresent() && night.get().state() == NightStore.State.BLOCKED;
        return night.map(Night::round).orElse(1) + (refused ? 1 : 0);
    }

    /// A run asks again for what it needs.
    private static boolean isOpen(Task task) {
        return task.state() == State.PLANNED || (task.needed() && task.state() != State.DONE);
    }

    /// Whether the night can be told in whole, because who is listed is known.
    private boolean isWhole() {
        return !stores.directory().byCik().isEmpty();
    }

    /// What is to be said of the calls of a night.
    List<Line> lines(List<Planned> calls) {
        List<Share> shares = shares(calls);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("calls", total(shares)));
        shares.forEach(one -> lines.add(new Line("calls " + one.quota().provider(), one.words())));
        if (!calls.isEmpty() && !isWhole()) {
            lines.add(
                    new Line(
                            "calls later",
                            "one of sec for each company that the directories name, and further"
                                    + " pages"));
        }
        Lacks.of(doors.without(), plan.refusals())
                .forEach((what, why) -> lines.add(new Line("without " + what, why)));
        shares.stream()
                .filter(one -> one.tooMany() > 0)
                .forEach(one -> lines.add(new Line("does not fit", tooMany(one))));
        return lines;
    }

    /// Whether all calls can be made that the night cannot do without.
    boolean fits(List<Planned> calls) {
        return shares(calls).stream().allMatch(one -> one.tooMany() == 0);
    }

    private static String tooMany(Share one) {
        return "%s: %d needed calls have no room before %s"
                .formatted(one.quota().provider(), one.tooMany(), one.reset());
    }

    private static String total(List<Share> shares) {
        int calls = shares.stream().mapToInt(one -> one.calls().size()).sum();
        Duration longest =
                shares.stream()
                        .map(Share::time)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        return calls == 0 ? "0" : calls + ", at least " + Share.words(longest) + " at the quotas";
    }

    private List<Share> shares(List<Planned> calls) {
        Map<String, List<Planned>> byProvider =
                calls.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Planned::provider, TreeMap::new, Collectors.toList()));
        return byProvider.entrySet().stream()
                .map(one -> share(quota(one.getKey()), one.getValue()))
                .toList();
    }

    private Quota quota(String provider) {
        return Objects.requireNonNull(settings.providers().get(provider)).quota(provider);
    }

    private Share share(Quota quota, List<Planned> calls) {
        return new Share(
                quota,
                stores.quotas().usage(quota, now),
                stores.quotas().blocked(quota.provider(), now),
                calls,
                now);
    }
}
