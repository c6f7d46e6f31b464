package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.store.SearchQueries.Query;
import dev.nightdesk.store.SearchStore.Found;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whether people find what they mean, among real companies.
class SearchQualityIT extends StoreContract {

    private static final int DEMANDED = 58;

    SearchQualityIT(Server server) {
        super(server);
    }

    @Test
    void there_are_64_queries_at_least_eight_of_each_kind() {
        Map<String, Long> kinds =
                SearchQueries.all().stream()
                        .collect(Collectors.groupingBy(Query::kind, Collectors.counting()));
        assertThat(SearchQueries.all()).hasSize(64);
        assertThat(kinds)
                .containsOnlyKeys(
                        "name",
                        "typo",
                        "ticker",
                        "topic",
                        "accents",
                        "phrase",
                        "exclusion",
                        "filter")
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
    }

    @Test
    void the_company_that_is_meant_is_among_the_first_three() {
        assumeTrue(
                Files.exists(SearchScene.PROFILES), "no real profiles at " + SearchScene.PROFILES);
        SearchScene scene = new SearchScene(database).filled();
        Map<String, Integer> hits = new TreeMap<>();
        for (Query query : SearchQueries.all()) {
            boolean isHit = scene.isHit(query);
            hits.merge(query.kind(), isHit ? 1 : 0, Integer::sum);
            if (!isHit) {
                System.out.println(database.dialect() + " misses " + missed(query, scene));
            }
        }
        System.out.println(database.dialect() + " hits " + hits);
        assertThat(hits.values().stream().mapToInt(hit -> hit).sum())
                .isGreaterThanOrEqualTo(DEMANDED);
    }

    private static String missed(Query query, SearchScene scene) {
        List<String> found = scene.find(query).stream().map(Found::symbol).toList();
        return "%s '%s': not %s but %s"
                .formatted(query.kind(), query.typed(), query.expected(), found);
    }
}
