package dev.nightdesk.night.fetch;

import dev.nightdesk.store.CallResultStore;
import dev.nightdesk.store.CallStore.Planned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The calls that tell who is listed.
///
/// @param now by the time of the providers
record DirectoryCalls(CallResultStore results, Instant now) {

    /// After which a directory of what is gone is asked for again.
    private static final Duration ALMOST_A_WEEK = Duration.ofDays(6);

    List<Planned> of(LocalDate session) {
        List<Planned> all = new ArrayList<>();
        all.add(needed(FeedNames.DELIVERIES, FeedNames.LISTINGS, session.toString()));
        all.add(needed(FeedNames.NASDAQ, FeedNames.NASDAQ_LISTED, ""));
        all.add(needed(FeedNames.NASDAQ, FeedNames.OTHER_LISTED, ""));
        all.add(CallPlan.optional(FeedNames.SEC, FeedNames.COMPANY_TICKERS, ""));
        all.add(reference(FeedNames.ACTIVE));
        if (isOutdated()) {
            all.add(reference(FeedNames.DELISTED));
        }
        return all;
    }

    private boolean isOutdated() {
        Instant delisted = results.done(FeedNames.MASSIVE, FeedNames.TICKERS).get(FeedNames.DELISTED);
        return delisted == null || delisted.isBefore(now.minus(ALMOST_A_WEEK));
    }

    private static Planned needed(String provider, String feed, String subject) {
        return new Planned(provider, feed, subject, true, List.of());
    }

    private static Planned reference(String which) {
        return CallPlan.optional(FeedNames.MASSIVE, FeedNames.TICKERS, which);
    }
}
