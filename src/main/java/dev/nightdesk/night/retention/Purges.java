package dev.nightdesk.night.retention;

import dev.nightdesk.report.page.Shelf;
import dev.nightdesk.store.Portion;
import dev.nightdesk.store.RetentionStore;
import dev.nightdesk.store.RetentionStore.Plan;
import dev.nightdesk.store.RetentionStore.Published;
import dev.nightdesk.store.SessionPurgeStore;
import dev.nightdesk.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What can go, kind by kind.
public final class Purges {

    /// Of headlines as much goes at a time.
    private static final Duration MONTH = Duration.ofDays(31);

    private final Stores stores;
    private final RetentionStore retention;
    private final SessionPurgeStore sessions;
    private final Path archive;
    private final Shelf reports;
    private final RetentionSettings settings;
    private final int mostBars;
    private final Standing standing;
    private final Instant now;

    /// @param archive folder of the archive
    /// @param reports where they lie
    /// @param mostBars the most bars of a listing that a reading sees
    public Purges(
            Stores stores,
            Path archive,
            Shelf reports,
            RetentionSettings settings,
            int mostBars,
            Standing standing,
            Instant now) {
        this.stores = stores;
        this.retention = stores.retention();
        this.sessions = stores.sessionPurges();
        this.archive = archive;
        this.reports = reports;
        this.settings = settings;
        this.mostBars = mostBars;
        this.standing = standing;
        this.now = now;
    }

    public Purge of(Kind kind) {
        Keep keep = kind.keep(settings);
        return switch (kind) {
            case PAYLOADS -> answers(keep);
            case EXECUTIONS -> rows(keep, this::executions);
            case CALLS -> rows(keep, this::calls);
            case TASKS -> rows(keep, this::tasks);
            case ANALYSES -> rows(keep, this::analyses);
            case CHECKS -> rows(keep, this::checks);
            case PARTITIONS -> rows(keep, this::partitions);
            case RERUNS -> rows(keep, this::reruns);
            case NEWS -> rows(keep, this::news);
            case BARS -> rows(keep, this::bars);
            case SIZES -> rows(keep, this::sizes);
            case REPORTS -> new Papers(reports, keep, now);
        };
    }

    private Answers answers(Keep keep) {
        Set<String> known = retention.plans().stream().map(Plan::key).collect(Collectors.toSet());
        return new Answers(archive, keep, standing, known, now);
    }

    private static Rows rows(Keep keep, Function<Keep, List<Portion>> old) {
        return new Rows(() -> keep.isAll() ? List.of() : old.apply(keep));
    }

    private List<Portion> executions(Keep keep) {
        Instant before = keep.before(now, now);
        return standing.ended().stream()
                .filter(one -> one.touched().isBefore(before))
                .map(one -> stores.instances().instance(one.instance()))
                .toList();
    }

    private List<Portion> calls(Keep keep) {
        return stores.quotas()
                .newest()
                .map(newest -> retention.calls(keep.before(newest, now), standing.openPlans()))
                .orElse(List.of());
    }

    /// As long as a plan's answers are in the archive, so are its tasks: they tell a night that is
    /// made from there what has been read.
    private List<Portion> tasks(Keep keep) {
        List<Plan> plans = retention.plans();
        Optional<Instant> newest =
                plans.stream()
                        .flatMap(plan -> plan.finished().stream())
                        .max(Comparator.naturalOrder());
        Set<String> answered = answers(Kind.PAYLOADS.keep(settings)).staying();
        return newest.map(last -> keep.before(last, now)).stream()
                .flatMap(before ->
                        plans.stream()
                                .filter(plan -> standing.isOver(plan.key()))
                                .filter(plan -> !answered.contains(plan.key()))
                                .filter(plan ->
                                        plan.finished().filter(before::isAfter).isPresent()))
                .map(plan -> retention.tasks(plan.key()))
                .toList();
    }

    private List<Portion> analyses(Keep keep) {
        Set<LocalDate> purged = sessions.purged();
        return standing.beyond(keep).stream()
                .filter(session -> !purged.contains(session))
                .map(session -> sessions.findings(session, now))
                .toList();
    }

    private List<Portion> checks(Keep keep) {
        return those(keep, sessions.checked(), sessions::checks);
    }

    private List<Portion> partitions(Keep keep) {
        return those(keep, sessions.partitioned(), sessions::partitions);
    }

    private List<Portion> those(
            Keep keep, Collection<LocalDate> there, Function<LocalDate, Portion> removal) {
        return standing.beyond(keep).stream().filter(there::contains).map(removal).toList();
    }

    private List<Portion> reruns(Keep keep) {
        return retention.newestRerun().stream()
                .flatMap(newest -> retention.reruns(keep.before(newest, now)).stream())
                .filter(rerun -> !standing.openReruns().contains(rerun.id()))
                .map(retention::rerun)
                .toList();
    }

    private List<Portion> news(Keep keep) {
        List<Portion> portions = new ArrayList<>();
        Optional<Published> span = retention.news();
        if (span.isPresent()) {
            Instant before = keep.before(span.get().newest(), now);
            Instant since = span.get().oldest();
            while (since.isBefore(before)) {
                Instant until = since.plus(MONTH);
                portions.add(retention.news(since, until.isBefore(before) ? until : before));
                since = until;
            }
        }
        return portions;
    }

    /// A listing that does not trade every day keeps its older bars, which count among the last
    /// ones that readings see. Runs that are not over keep all that they look back to.
    private List<Portion> bars(Keep keep) {
        List<LocalDate> newestFirst =
                stores.revisions().deliveries().keySet().stream()
                        .filter(standing::isBeforeAllOpen)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        List<LocalDate> old = keep.beyond(newestFirst);
        if (old.isEmpty()) {
            return List.of();
        }
        List<Integer> full = retention.fullListings(newestFirst.get(keep.most() - 1), mostBars);
        return old.stream()
                .filter(session -> !standing.isWithinOpenPlan(session))
                .map(session -> retention.bars(session, full))
                .toList();
    }

    private List<Portion> sizes(Keep keep) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return List.of(retention.sizes(today.minusDays(keep.most())));
    }
}
