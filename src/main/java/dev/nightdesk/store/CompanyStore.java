package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// What analysts and providers say of companies.
public final class CompanyStore {

    private static final Width METRIC = new Width(64);

    private final Database database;

    CompanyStore(Database database) {
        this.database = database;
    }

    /// How many analysts recommend what.
    ///
    /// @param period epoch day of the first of the month that it is of
    public record Trend(
            int instrumentId,
            int period,
            int strongBuy,
            int buy,
            int hold,
            int sell,
            int strongSell) {}

    /// A provider's own metric.
    public record Metric(int instrumentId, String name, double value) {}

    public void storeTrends(Collection<Trend> trends) {
        database.merge(
                "analyst_trend",
                rows ->
                        trends.forEach(one ->
                                rows.integer(one.instrumentId())
                                        .day(one.period())
                                        .integer(one.strongBuy())
                                        .integer(one.buy())
                                        .integer(one.hold())
                                        .integer(one.sell())
                                        .integer(one.strongSell())
                                        .end()));
    }

    /// One metric of the companies of which it was told in a span of days, by listing.
    public Map<Integer, Double> metrics(String name, LocalDate from, LocalDate to) {
        Map<Integer, Double> metrics = new TreeMap<>();
        database.sql("provider_metric/seen")
                .param("metric", name)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    metrics.put(row.getInt(1), row.getDouble(2));
                });
        return metrics;
    }

    /// Stores metrics as they were for a session.
    public void storeMetrics(Collection<Metric> metrics, LocalDate session) {
        database.merge(
                "provider_metric",
                rows ->
                        metrics.forEach(one ->
                                rows.integer(one.instrumentId())
                                        .text(METRIC.fit(one.name()))
                                        .real(one.value())
                                        .day((int) session.toEpochDay())
                                        .end()));
    }
}
