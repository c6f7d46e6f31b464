package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Ticker;

/// What every source of metrics has to keep to.
public abstract class MetricFeedContract extends FeedContract<QuotedMetric> {

    @Override
    protected final void isSound(QuotedMetric metric) {
        assertThat(new Ticker(metric.symbol()).symbol()).isEqualTo(subject());
        assertThat(metric.name()).isNotBlank();
        assertThat(metric.value()).isFinite();
    }
}
