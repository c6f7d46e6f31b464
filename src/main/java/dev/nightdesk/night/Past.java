package dev.nightdesk.night;

import static java.util.Comparator.naturalOrder;

import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a market's tables tell of earlier nights.
///
/// @param sessions with bars
/// @param published sessions
/// @param typical duration of a night; empty if there was none
record Past(
        Recorded recorded,
        Set<LocalDate> sessions,
        List<LocalDate> published,
        Optional<Duration> typical) {

    /// Empty if the database has not been used for a market yet.
    static Optional<Past> of(Desk desk) {
        Stores stores = desk.stores();
        return stores.market()
                .recorded()
                .map(recorded ->
                        new Past(
                                recorded,
                                stores.bars().sessions(),
                                stores.publications().sessions(),
                                typical(stores.executions().all())));
    }

    Optional<LocalDate> lastPublished() {
        return published.stream().max(naturalOrder());
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
