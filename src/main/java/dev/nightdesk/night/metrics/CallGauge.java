package dev.nightdesk.night.metrics;

import dev.nightdesk.store.CallResultStore.Account;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.Stores;
import dev.nightdesk.store.TotalStore.Calls;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Calls at providers: those of the last night, and all there ever were.
public record CallGauge(Stores stores) implements Gauge {

    /// Ends of calls that were answered, if only by there being nothing.
    private static final Set<String> ANSWERED = Set.of("FOUND", "NO_DATA", "NOT_READY", "TOO_OLD");

    /// Nobody has said how it ended: it is under way, or its process died.
    private static final String UNDER_WAY = "RESERVED";

    private static final String OVER_RATE = "OVER_RATE";
    private static final Set<String> PROVIDERS =
            Set.copyOf(Metric.CALLS.labels().getFirst().values());

    @Override
    public void read(Samples into) {
        stores.nights().latest().ifPresent(session -> night(into, session));
        Map<List<String>, Long> calls = new TreeMap<>(CallGauge::compare);
        for (Calls one : stores.totals().calls()) {
            if (PROVIDERS.contains(one.provider())) {
                total(into, calls, one);
            }
        }
        calls.forEach((labels, n) ->
                into.set(
                        Metric.EXTERNAL_API_CALLS,
                        (double) n,
                        labels.getFirst(),
                        labels.getLast()));
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join(" ", one).compareTo(String.join(" ", other));
    }

    private static void total(Samples into, Map<List<String>, Long> calls, Calls one) {
        boolean isAnswered = ANSWERED.contains(one.outcome());
        calls.merge(
                List.of(one.provider(), isAnswered ? "success" : "failure"),
                one.calls(),
                Long::sum);
        if (!isAnswered) {
            String why = one.outcome().equals(UNDER_WAY) ? "unanswered" : one.outcome();
            into.set(
                    Metric.EXTERNAL_API_FAILURES,
                    (double) one.calls(),
                    one.provider(),
                    why.toLowerCase(Locale.ROOT));
        }
        if (one.outcome().equals(OVER_RATE)) {
            into.set(Metric.RATE_LIMIT_HITS, (double) one.calls(), one.provider());
        }
    }

    private void night(Samples into, LocalDate session) {
        int round = stores.nights().find(session).map(Night::round).orElse(1);
        int open = 0;
        Set<String> told = new HashSet<>();
        for (Account one : stores.callResults().accounts("nightly:" + session, round)) {
            open += one.open();
            if (PROVIDERS.contains(one.provider()) && told.add(one.provider())) {
                account(into, one);
            }
        }
        into.set(Metric.TASKS_OPEN, open);
    }

    private static void account(Samples into, Account one) {
        into.set(Metric.CALLS, one.planned(), one.provider(), "planned");
        into.set(Metric.CALLS, one.discovered(), one.provider(), "discovered");
        into.set(Metric.CALLS, one.released(), one.provider(), "released");
        into.set(Metric.CALLS, one.retried(), one.provider(), "retried");
        into.set(Metric.CALLS, one.spent(), one.provider(), "spent");
    }
}
