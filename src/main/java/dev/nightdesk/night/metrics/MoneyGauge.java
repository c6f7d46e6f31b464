package dev.nightdesk.night.metrics;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Rung;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.RunCostStore.RunCost;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.util.List;
import java.util.Optional;

/// What the month costs, what the last night used, and what it went without.
///
/// @param rung the last one of the ladder on which the last night gave something up; empty if it
///   had everything
public record MoneyGauge(Statement month, PriceList prices, Optional<Rung> rung, Stores stores)
        implements Gauge {

    private static final String NIGHTLY = "nightly";

    @Override
    public void read(Samples into) {
        into.set(Metric.COST_BUDGET_USAGE, month.usagePercent());
        into.set(Metric.DAILY_COST, month.today().dollars().doubleValue());
        into.set(Metric.BUDGET_CAP, month.budget().cap().dollars().doubleValue());
        into.set(Metric.BUDGET_SPENT, month.toDate().dollars().doubleValue());
        into.set(
                Metric.BUDGET_COMMITTED,
                month.budget().committed(month.spent()).dollars().doubleValue());
        into.set(Metric.BUDGET_FORECAST, month.forecast().dollars().doubleValue());
        month.lines()
                .forEach(line ->
                        into.set(
                                Metric.BUDGET_LINE,
                                line.forecast().dollars().doubleValue(),
                                line.name()));
        into.set(Metric.PRICE_LIST, NightGauge.seconds(prices.oldest(month.day()).price().read()));
        into.set(Metric.RUNG, rung.map(Rung::number).orElse(0));
        lastNight().ifPresent(cost -> used(into, cost));
        stores.costs().all().stream()
                .flatMap(cost -> cost.used().stream())
                .findFirst()
                .ifPresent(run -> into.set(Metric.DATABASE_SIZE, (double) run.databaseBytes()));
    }

    private Optional<RunCost> lastNight() {
        List<Long> nights =
                stores.executions().all().stream()
                        .filter(one -> one.job().equals(NIGHTLY))
                        .map(Execution::id)
                        .toList();
        return stores.costs().all().stream()
                .filter(cost -> nights.contains(cost.execution()))
                .findFirst();
    }

    private static void used(Samples into, RunCost cost) {
        into.set(Metric.RUN_CPU, cost.cpuSeconds());
        cost.used().ifPresent(used -> into.set(Metric.RUN_BYTES, (double) used.bytesReceived()));
    }
}
