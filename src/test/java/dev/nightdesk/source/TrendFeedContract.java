package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Ticker;
import java.time.LocalDate;
import java.util.List;

/// What every source of recommendations has to keep to.
public abstract class TrendFeedContract extends FeedContract<AnalystTrend> {

    @Override
    protected final void isSound(AnalystTrend trend) {
        assertThat(new Ticker(trend.symbol()).symbol()).isEqualTo(subject());
        assertThat(LocalDate.ofEpochDay(trend.period()).getDayOfMonth()).isEqualTo(1);
        assertThat(
                        List.of(
                                trend.strongBuy(),
                                trend.buy(),
                                trend.hold(),
                                trend.sell(),
                                trend.strongSell()))
                .allSatisfy(analysts -> assertThat(analysts).isNotNegative());
    }
}
