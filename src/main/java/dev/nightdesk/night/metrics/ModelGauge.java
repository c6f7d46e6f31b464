package dev.nightdesk.night.metrics;

import dev.nightdesk.store.CanaryStore.Realised;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The models: what they were measured at, what came of what they said, beside the baselines, and
/// whether one is trusted.
///
/// @param features version of the features
/// @param trusted whether the newest night trusts a horizon
public record ModelGauge(Stores stores, String features, Map<Integer, Boolean> trusted)
        implements Gauge {

    @Override
    public void read(Samples into) {
        Map<Integer, Contest> newest = new TreeMap<>();
        stores.contests().all().forEach(one -> newest.putIfAbsent(one.horizon(), one));
        newest.values().forEach(contest -> contest(into, contest));
        trusted.forEach((horizon, is) ->
                into.set(Metric.MODEL_TRUSTED, is ? 1 : 0, String.valueOf(horizon)));
        accuracy(into);
        canaries(into);
    }

    private void contest(Samples into, Contest contest) {
        String horizon = String.valueOf(contest.horizon());
        if (!Double.isNaN(contest.luck().border())) {
            into.set(Metric.MODEL_LUCK, contest.luck().border(), horizon);
        }
        stores.contests().scores(contest.id()).stream()
                .filter(one -> !Double.isNaN(one.ic().mean()))
                .forEach(one ->
                        into.set(Metric.MODEL_RANK_IC, one.ic().mean(), one.model(), horizon));
        stores.contests().scores(contest.id()).stream()
                .filter(one -> !one.baseline() && !Double.isNaN(one.ahead().mean()))
                .forEach(one ->
                        into.set(Metric.MODEL_LEAD, one.ahead().mean(), one.model(), horizon));
    }

    /// Of learners whatever artefact it was: `trees-20`.
    private void accuracy(Samples into) {
        Map<String, String> names = new HashMap<>();
        for (Model one : stores.models().all()) {
            names.put(one.id(), one.learner() + "-" + one.horizon());
        }
        Map<String, List<Realised>> byName = new TreeMap<>();
        for (int horizon : trusted.keySet()) {
            for (Realised one : stores.canaries().realised(horizon)) {
                String name = names.getOrDefault(one.model(), one.model() + "-" + horizon);
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(one);
            }
        }
        byName.forEach((name, all) ->
                all.stream()
                        .mapToDouble(Realised::signs)
                        .filter(share -> !Double.isNaN(share))
                        .average()
                        .ifPresent(mean -> into.set(Metric.ML_ACCURACY, mean, name)));
    }

    private void canaries(Samples into) {
        List<Seen> seen = new ArrayList<>();
        trusted.keySet().forEach(horizon -> seen.addAll(stores.canaries().seen(horizon, features)));
        double missed = (double) seen.stream().filter(one -> !one.caught()).count();
        into.set(Metric.CANARY_MISSED, missed);
        seen.sort(Comparator.comparing(Seen::at));
        List<Seen> last =
                seen.stream().filter(one -> one.at().equals(seen.getLast().at())).toList();
        long suspects =
                last.stream()
                        .filter(one -> !one.suspects().isEmpty())
                        .mapToLong(one -> one.suspects().split(",", -1).length)
                        .sum();
        into.set(Metric.CANARY_SUSPECTS, (double) suspects);
        into.set(Metric.CANARY_REWRITTEN, (double) last.stream().mapToInt(Seen::rewritten).sum());
    }
}
