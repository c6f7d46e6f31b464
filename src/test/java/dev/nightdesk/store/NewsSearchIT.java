package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.SearchStore.Headline;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Headlines are found by their words.
class NewsSearchIT extends SearchContract {

    NewsSearchIT(Server server) {
        super(server);
    }

    @Test
    void headlines_are_found_newest_first_since_a_time() {
        register("AAA");
        file("1", "Orchard cuts its guidance", 40, Set.of(1));
        file("2", "Guidance cut at Southwind", 20, Set.of(1));
        file("3", "Guidance raised at Boxed Lunch", 10, Set.of());
        file("4", "Another cut to guidance", 5, Set.of());
        assertThat(headlines("guidance cut", 30))
                .containsExactly("Another «cut» to «guidance»", "«Guidance» «cut» at Southwind");
        assertThat(headlines("\"guidance cut\"", 99))
                .singleElement()
                .asString()
                .matches("«Guidance(» «| )cut» at Southwind");
        assertThat(stores.search().news(Asked.parse("southwind"), Instant.EPOCH, 1))
                .extracting(Headline::symbols)
                .containsExactly(Set.of("AAA"));
    }

    @Test
    void a_headline_that_came_after_a_search_is_found_by_the_next() {
        file("1", "Orchard cuts its guidance", 3, Set.of());
        assertThat(headlines("guidance", 30)).hasSize(1);
        file("1", "Orchard keeps its promise", 3, Set.of());
        assertThat(headlines("guidance", 30)).isEmpty();
        assertThat(headlines("promises", 30)).hasSize(1);
    }
}
