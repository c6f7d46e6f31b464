package dev.nightdesk.bench;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.SearchQueries;
import dev.nightdesk.store.SearchQueries.Query;
import dev.nightdesk.store.SearchScene;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What a search takes over real profiles, the way to the server included, and which indexes serve
/// it. The written queries, again and again.
final class SearchBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 30;
    private static final int SHOWN = 10;

    /// Words that nearly every company has, alone and beside a ticker.
    private static final List<String> COMMON_WORDS =
            List.of("company", "company AAPL", "company XYZZY", "inc", "the", "services -company");

    private SearchBench() {}

    /// By itself: the rest of the measurements take minutes.
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            measure(postgres);
        }
    }

    static void measure(EmbeddedPostgres postgres) throws Exception {
        if (!Files.exists(SearchScene.PROFILES)) {
            System.out.println("search: no real profiles at " + SearchScene.PROFILES);
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database search");
        }
        String url = postgres.getJdbcUrl("postgres", "search");
        try (Database database = Database.open(new DatabaseAddress(url, "postgres", ""))) {
            database.schema().migrate();
            measure(new SearchScene(database).filled());
        }
    }

    private static void measure(SearchScene scene) {
        List<Query> queries = SearchQueries.all();
        System.out.println("search, plan of 'uranium mining' (13,886 profiles):");
        plan(scene, queries).forEach(line -> System.out.println("  " + line.strip()));
        System.out.println("search, hits of 64: " + queries.stream().filter(scene::isHit).count());
        rounds(scene, queries, WARM_UP);
        List<Double> took = rounds(scene, queries, ROUNDS).stream().sorted().toList();
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "search, ms over %d searches: median %.2f, 99th percentile %.2f (goal 10), worst %.2f",
                        took.size(),
                        at(took, 0.5),
                        at(took, 0.99),
                        took.getLast()));
        slowest(scene, queries);
    }

    /// What a query takes by itself, the slowest first.
    private static void slowest(SearchScene scene, List<Query> queries) {
        Map<String, Double> medians = new HashMap<>();
        Stream.concat(queries.stream(), COMMON_WORDS.stream().map(SearchBench::query))
                .forEach(query -> {
                    List<Query> alone = List.of(query);
                    rounds(scene, alone, WARM_UP);
                    List<Double> took = rounds(scene, alone, ROUNDS).stream().sorted().toList();
                    medians.put(query.typed(), at(took, 0.5));
                });
        System.out.println("search, slowest by their median, ms:");
        medians.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(one ->
                        System.out.println(
                                String.format(
                                        Locale.ROOT, "  %6.2f  %s", one.getValue(), one.getKey())));
    }

    private static Query query(String typed) {
        return new Query("common", typed, Map.of(), "");
    }

    private static Stream<String> plan(SearchScene scene, List<Query> queries) {
        Query one =
                queries.stream()
                        .filter(query -> query.kind().equals("topic"))
                        .findFirst()
                        .orElseThrow();
        return scene.plan(one).stream()
                .filter(line ->
                        (line.contains("Index") && line.contains("Scan"))
                                || line.contains("Seq Scan"));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /// Milliseconds of each.
    private static List<Double> rounds(SearchScene scene, List<Query> queries, int rounds) {
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Query query : queries) {
                long from = System.nanoTime();
                scene.find(query, SHOWN);
                took.add((System.nanoTime() - from) / 1e6);
            }
        }
        return took;
    }
}
