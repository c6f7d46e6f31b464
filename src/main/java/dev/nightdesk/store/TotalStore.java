package dev.nightdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is counted over the lives of all processes, by metric and labels. A process adds what it
/// has counted; nobody ever sets a total, so none is lost and none goes down.
public final class TotalStore {

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
        database.sql("total/add")
                .param("metric", counted.metric())
                .param("labels", counted.joined())
                .param("more", more)
                .update();
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
        database.sql("total/add_bucket")
                .param("metric", counted.metric())
                .param("labels", counted.joined())
                .param("bucket", bucket)
                .param("more", more)
                .update();
    }

    /// All totals.
    public Map<Counted, Double> all() {
        Map<Counted, Double> all = new TreeMap<>();
        database.sql("total/all").query(row -> {
            all.put(counted(row.getString(1), row.getString(2)), row.getDouble(3));
        });
        return all;
    }

    /// All buckets in which anything was observed.
    public List<Bucket> buckets() {
        List<Bucket> all = new ArrayList<>();
        database.sql("total/buckets").query(row -> {
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

    /// The calls that are still kept, by provider and outcome.
    public List<Calls> calls() {
        return database.sql("total/calls")
                .query((row, n) -> new Calls(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static Counted counted(String metric, String labels) {
        return new Counted(metric, labels.isEmpty() ? List.of() : List.of(labels.split("\\|", -1)));
    }
}
