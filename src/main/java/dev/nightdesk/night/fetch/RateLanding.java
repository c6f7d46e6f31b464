package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedRate;
import dev.nightdesk.store.RateStore;
import dev.nightdesk.store.Stores;
import java.util.List;

/// Puts only what is newer than what is stored: a series is delivered from its beginning each time.
record RateLanding(Stores stores) implements Landing<QuotedRate> {

    /// Days that are stored once more, since values are corrected.
    private static final int OVERLAP = 10;

    @Override
    public Landed land(Found<QuotedRate> found, Context context) {
        List<RateStore.Rate> rates =
                found.rows().stream()
                        .map(one -> new RateStore.Rate(one.series(), one.day(), one.value()))
                        .toList();
        List<RateStore.Rate> fresh = rates;
        if (!rates.isEmpty()) {
            int known =
                    stores.rates()
                            .latest(rates.getFirst().series())
                            .map(day -> (int) day.toEpochDay() - OVERLAP)
                            .orElse(Integer.MIN_VALUE);
            fresh = rates.stream().filter(one -> one.day() > known).toList();
        }
        stores.rates().store(fresh);
        return Landed.of(fresh.size());
    }
}
