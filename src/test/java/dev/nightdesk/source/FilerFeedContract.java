package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

/// What every source of who has filed has to keep to.
public abstract class FilerFeedContract extends FeedContract<Filer> {

    @Override
    protected final void isSound(Filer filer) {
        assertThat(filer.cik()).isPositive();
        assertThat(filer.form()).matches("(10-K|10-Q|20-F|40-F)(/A)?");
        assertThat(filer.day()).isPositive();
    }
}
