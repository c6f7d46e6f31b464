package dev.nightdesk.night;

import dev.nightdesk.night.retention.Standing;
import dev.nightdesk.night.retention.Standing.Ended;
import dev.nightdesk.store.InstanceStore.OfInstance;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;

/// Tells the runs that are over from those that are not: at work, left by a process that died, or
/// ended half done so that they can be restarted.
record OpenRuns(Stores stores) {

    /// What one instance of a job has come to.
    ///
    /// @param executions oldest first, not empty
    private record Instance(List<OfInstance> executions, RunParameters run) {

        OfInstance newest() {
            return executions.getLast();
        }

        String job() {
            return newest().job();
        }

        BatchStatus status() {
            return BatchStatus.valueOf(newest().status());
        }
    }

    Standing standing() {
        List<Instance> all = instances();
        Set<Long> last = lastOfTheirJobs(all);
        Set<Long> withOpenSteps = stores.executions().withOpenSteps();
        Set<LocalDate> published = new HashSet<>(stores.publications().sessions());
        List<Ended> ended = new ArrayList<>();
        List<RunParameters> open = new ArrayList<>();
        for (Instance one : all) {
            if (isOpen(one, withOpenSteps, published)) {
                open.add(one.run());
            } else if (!last.contains(one.newest().instance())) {
                ended.add(new Ended(one.newest().instance(), touched(one)));
            }
        }
        return standing(ended, open, published);
    }

    private static Standing standing(
            List<Ended> ended, List<RunParameters> open, Collection<LocalDate> published) {
        Set<String> plans = new HashSet<>();
        Set<LocalDate> sessions = new HashSet<>();
        Set<String> reruns = new HashSet<>();
        for (RunParameters run : open) {
            switch (run.job()) {
                case RunParameters.NIGHTLY -> {
                    plans.add(run.plan());
                    sessions.add(run.session());
                }
                case RunParameters.BACKFILL -> plans.add(run.plan());
                case RunParameters.RERUN -> {
                    reruns.add(run.runId());
                    sessions.add(run.session());
                }
                default -> {}
            }
        }
        List<LocalDate> newestFirst = published.stream().sorted().toList().reversed();
        return new Standing(ended, plans, sessions, reruns, newestFirst);
    }

    private List<Instance> instances() {
        Map<Long, List<OfInstance>> executions = new LinkedHashMap<>();
        stores.instances()
                .executions()
                .forEach(one ->
                        executions
                                .computeIfAbsent(one.instance(), id -> new ArrayList<>())
                                .add(one));
        Map<Long, Map<String, String>> parameters = stores.executions().parameters();
        return executions.values().stream()
                .map(some ->
                        new Instance(
                                some,
                                RunParameters.of(
                                        some.getLast().job(),
                                        parameters.getOrDefault(
                                                some.getLast().execution(), Map.of()))))
                .toList();
    }

    /// The instances with the newest execution of each job.
    private static Set<Long> lastOfTheirJobs(List<Instance> all) {
        Map<String, OfInstance> newest = new HashMap<>();
        for (Instance one : all) {
            newest.merge(one.job(), one.newest(), (a, b) -> a.execution() > b.execution() ? a : b);
        }
        Set<Long> last = new HashSet<>();
        newest.values().forEach(one -> last.add(one.instance()));
        return last;
    }

    private static Instant touched(Instance one) {
        return one.executions().stream()
                .map(OfInstance::touched)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean isOpen(Instance one, Set<Long> withOpenSteps, Set<LocalDate> published) {
        boolean isLeft = one.executions().stream().anyMatch(each -> isLeft(each, withOpenSteps));
        return isLeft || (one.status() != BatchStatus.COMPLETED && isRestartable(one, published));
    }

    private static boolean isLeft(OfInstance execution, Set<Long> withOpenSteps) {
        return Nights.isLeftBehind(BatchStatus.valueOf(execution.status()))
                || withOpenSteps.contains(execution.execution());
    }

    /// A night whose session is published has nothing left to do; housekeeping begins anew.
    private static boolean isRestartable(Instance one, Set<LocalDate> published) {
        return switch (one.job()) {
            case RunParameters.NIGHTLY -> !published.contains(one.run().session());
            case RunParameters.HOUSEKEEPING -> false;
            default -> true;
        };
    }
}
