package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Ticker;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every source of headlines has to keep to.
public abstract class NewsFeedContract extends FeedContract<QuotedNews> {

    @Override
    protected final void isSound(QuotedNews news) {
        assertThat(news.symbols()).doesNotHaveDuplicates().allMatch(Ticker::isSymbol);
        assertThat(news.item().headline()).doesNotContain("\n", "\r", "\0");
        assertThat(news.item().published()).isAfter(Instant.EPOCH);
    }

    @Test
    void no_headline_is_told_twice() {
        assertThat(found(good()).rows())
                .extracting(news -> news.item().id())
                .doesNotHaveDuplicates();
    }
}
