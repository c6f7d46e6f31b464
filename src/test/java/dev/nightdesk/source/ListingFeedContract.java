package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.nightdesk.market.Ticker;
import org.junit.jupiter.api.Test;

/// What every directory of listings has to keep to.
public abstract class ListingFeedContract extends FeedContract<ListedSecurity> {

    @Override
    protected final void isSound(ListedSecurity security) {
        assertThatCode(() -> new Ticker(security.symbol())).doesNotThrowAnyException();
        assertThat(security.name()).isEqualTo(security.name().strip());
        assertThat(security.figi().orElse("none")).isNotBlank();
        assertThat(security.cik().orElse(1)).isPositive();
        assertThat(security.lastDay().orElse(Integer.MAX_VALUE))
                .isGreaterThanOrEqualTo(security.firstDay().orElse(Integer.MIN_VALUE));
    }

    @Test
    void no_symbol_is_told_twice() {
        assertThat(found(good()).rows()).extracting(ListedSecurity::symbol).doesNotHaveDuplicates();
    }
}
