package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Ticker;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What every source of bars has to keep to. The subject is a day.
public abstract class BarFeedContract extends FeedContract<QuotedBar> {

    @Override
    protected final void isSound(QuotedBar bar) {
        assertThat(Ticker.isSymbol(bar.symbol())).isTrue();
        assertThat(bar.day()).isEqualTo((int) LocalDate.parse(subject()).toEpochDay());
        assertThat(bar.open()).isPositive().isFinite();
        assertThat(bar.high()).isPositive().isFinite().isGreaterThanOrEqualTo(bar.low());
        assertThat(bar.low()).isPositive().isFinite();
        assertThat(bar.close()).isPositive().isFinite();
        assertThat(bar.volume()).isNotNegative().isFinite();
    }

    @Test
    void no_symbol_has_two_bars() {
        assertThat(found(good()).rows()).extracting(QuotedBar::symbol).doesNotHaveDuplicates();
    }
}
