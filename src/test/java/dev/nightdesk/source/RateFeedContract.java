package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

/// What every source of rates has to keep to.
public abstract class RateFeedContract extends FeedContract<QuotedRate> {

    @Override
    protected final void isSound(QuotedRate rate) {
        assertThat(rate.series()).isNotBlank();
        assertThat(rate.day()).isGreaterThan(0);
        assertThat(rate.value()).isFinite();
    }
}
