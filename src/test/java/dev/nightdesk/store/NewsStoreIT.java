package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Headline;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.RecentNews;
import dev.nightdesk.store.NewsStore.Filed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Headlines as readings see them.
class NewsStoreIT extends StoreContract {

    private static final Instant CLOSE = Instant.parse("2016-06-30T20:00:00Z");

    NewsStoreIT(Server server) {
        super(server);
    }

    private static Filed filed(String id, String at, String headline, Integer... about) {
        return new Filed(new NewsItem(id, Instant.parse(at), "Wire", headline, ""), Set.of(about));
    }

    @Test
    void what_was_said_before_the_close_comes_by_listing_in_order_of_publication() {
        register("AAA", "BBB", "CCC", "DDD");
        stores.news()
                .store(
                        List.of(
                                filed("5", "2016-06-30T19:59:59.999Z", "just before", 2),
                                filed("4", "2016-06-30T20:00:00Z", "with the close", 2),
                                filed("3", "2016-06-02T09:00:00Z", "both", 1, 2),
                                filed("2", "2016-05-31T20:00:00Z", "thirty days", 1),
                                filed("1", "2016-05-31T19:59:59Z", "older", 1),
                                filed("6", "2016-06-20T00:00:00Z", "elsewhere", 4)));
        Map<Integer, RecentNews> recent = stores.news().recent(1, 3, SESSION, CLOSE);
        assertThat(recent).containsOnlyKeys(1, 2);
        assertThat(recent.get(1))
                .isEqualTo(
                        new RecentNews(
                                CLOSE,
                                "AAA Inc",
                                "AAA",
                                List.of(
                                        said("2016-05-31T20:00:00Z", "thirty days", false),
                                        said("2016-06-02T09:00:00Z", "both", true))));
        assertThat(recent.getOrDefault(2, RecentNews.NONE).headlines())
                .containsExactly(
                        said("2016-06-02T09:00:00Z", "both", true),
                        said("2016-06-30T19:59:59.999Z", "just before", false));
    }

    private static Headline said(String at, String text, boolean shared) {
        return new Headline(Instant.parse(at), text, shared);
    }
}
