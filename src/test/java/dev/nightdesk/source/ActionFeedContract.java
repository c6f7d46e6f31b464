package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.AnnouncedAction.AnnouncedDividend;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;

/// What every source of splits and dividends has to keep to.
public abstract class ActionFeedContract extends FeedContract<AnnouncedAction> {

    @Override
    protected final void isSound(AnnouncedAction action) {
        assertThat(Ticker.isSymbol(action.symbol())).isTrue();
        assertThat(action.exDay()).isPositive();
        switch (action) {
            case AnnouncedSplit split -> {
                assertThat(split.from()).isPositive().isFinite();
                assertThat(split.to()).isPositive().isFinite();
            }
            case AnnouncedDividend dividend -> assertThat(dividend.cash()).isPositive().isFinite();
        }
    }
}
