package dev.nightdesk.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What is counted over the lives of all processes, by metric and labels. A process adds what it
/// has counted; nobody ever sets a total, so none is lost and none goes down.
public final class TotalStore {

    /// Calls that may be forgotten, by provider and outcome.
    private static final String CALLS = "calls";

    /// The number of the last of them.
    private static final Counted LAST_CALL = new Counted("last_call", List.of());

    private final Database database;

    TotalStore(Database database) {
        this.database = database;
    }

    /// What is counted.
    ///
    /// @param metric name of at most 64 characters
    /// @param labels values, at most 160 characters together
    public record Counted(String metric, List<String> labels) implements Comparable<Counted> {

        public Counted {
            labels = List.copyOf(labels);
        }

        private String joined() {
            return String.join("|", labels);
        }

        @Override
        public int compareTo(Counted other) {
            int order = metric.compareTo(other.metric);
            return order == 0 ? joined().compareTo(other.joined()) : order;
        }
    }

    /// Values that were observed.
    ///
    /// @param counts by bucket
    /// @param sum of the values
    public record Observed(Counted counted, long[] counts, double sum) {}

    /// Adds to totals and histograms: all of it or nothing.
    public void record(Map<Counted, Double> more, List<Observed> observed) {
        database.inTransaction(() -> {
            Map<Counted, Double> sums = new TreeMap<>(more);
            observed.forEach(one -> sums.merge(one.counted(), one.sum(), Double::sum));
            add(sums);
            observed.forEach(one -> observe(one.counted(), one.counts()));
            return more;
        });
    }

    /// One bucket of a histogram.
    public record Bucket(Counted counted, int number, long observations) {}

    /// Adds to totals, in the caller's transaction if there is one. Always in the same order, so
    /// that two processes wait for each other but never both.
    public void add(Map<Counted, Double> more) {
        database.inTransaction(() -> {
            new TreeMap<>(more).forEach(this::add);
            return more;
        });
    }

    private void add(Counted counted, double more) {
        upsert(
                database.sql("total/add")
                        .param("metric", counted.metric())
                        .param("labels", counted.joined())
                        .param("more", more));
    }

    /// Of two who add to what was never counted, H2 refuses the later one; by then it is there.
    private static void upsert(StatementSpec statement) {
        try {
            statement.update();
        } catch (DuplicateKeyException e) {
            statement.update();
        }
    }

    /// Adds to the buckets of a histogram.
    ///
    /// @param more observations by bucket; those of none are left alone
    public void observe(Counted counted, long[] more) {
        database.inTransaction(() -> {
            for (int bucket = 0; bucket < more.length; bucket++) {
                if (more[bucket] > 0) {
                    observe(counted, bucket, more[bucket]);
                }
            }
            return counted;
        });
    }

    private void observe(Counted counted, int bucket, long more) {
        upsert(
                database.sql("total/add_bucket")
                        .param("metric", counted.metric())
                        .param("labels", counted.joined())
                        .param("bucket", bucket)
                        .param("more", more));
    }

    /// All totals.
    public Map<Counted, Double> all() {
        Map<Counted, Double> all = new TreeMap<>();
        database.sql("total/all")
                .query(row -> {
                    all.put(counted(row.getString(1), row.getString(2)), row.getDouble(3));
                });
        return all;
    }

    /// All buckets in which anything was observed.
    public List<Bucket> buckets() {
        List<Bucket> all = new ArrayList<>();
        database.sql("total/buckets")
                .query(row -> {
                    all.add(
                            new Bucket(
                                    counted(row.getString(1), row.getString(2)),
                                    row.getInt(3),
                                    row.getLong(4)));
                });
        return all;
    }

    /// Calls at a provider that ended in one way.
    public record Calls(String provider, String outcome, long calls) {}

    /// All calls there ever were, by provider and outcome: the counted ones, and those since. One
    /// that nobody has ended is under way until the next execution has begun: were it counted
    /// before, its count would go down when it is answered.
    public List<Calls> calls() {
        Map<Counted, Double> all = all();
        Map<Counted, Double> calls = ended(last(all));
        all.forEach((counted, total) -> {
            if (counted.metric().equals(CALLS)) {
                calls.merge(counted, total, Double::sum);
            }
        });
        return calls.entrySet().stream().map(TotalStore::calls).toList();
    }

    private static Calls calls(Map.Entry<Counted, Double> one) {
        List<String> labels = one.getKey().labels();
        return new Calls(labels.getFirst(), labels.getLast(), one.getValue().longValue());
    }

    private static long last(Map<Counted, Double> all) {
        return all.getOrDefault(LAST_CALL, 0.0).longValue();
    }

    private Map<Counted, Double> ended(long after) {
        return counts(database.sql("total/ended").param("after", after));
    }

    private Map<Counted, Double> since(long after, long last) {
        return counts(database.sql("total/calls").param("after", after).param("last", last));
    }

    private static Map<Counted, Double> counts(StatementSpec query) {
        Map<Counted, Double> calls = new TreeMap<>();
        query.query(row -> {
            calls.put(
                    new Counted(CALLS, List.of(row.getString(1), row.getString(2))),
                    row.getDouble(3));
        });
        return calls;
    }

    /// Counts the calls that were reserved before an instant for good: from then on they may be
    /// forgotten. Nothing that was under way then may be still.
    public void countCalls(Instant before) {
        database.inTransaction(() -> {
            long counted = last(all());
            long last =
                    database.sql("total/last_call")
                            .param("before", before.atOffset(ZoneOffset.UTC))
                            .query(Long.class)
                            .single();
            if (last > counted) {
                Map<Counted, Double> more = since(counted, last);
                more.put(LAST_CALL, (double) (last - counted));
                add(more);
            }
            return last;
        });
    }

    private static Counted counted(String metric, String labels) {
        return new Counted(metric, labels.isEmpty() ? List.of() : List.of(labels.split("\\|", -1)));
    }
}
