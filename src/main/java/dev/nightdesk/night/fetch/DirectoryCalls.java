package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
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
record DirectoryCalls(CallResultStore results, TradingCalendar calendar, Instant now) {

    /// After which a directory of what is gone is asked for again.
    private static final Duration ALMOST_A_WEEK = Duration.ofDays(6);

    List<Planned> of(LocalDate session) {
        List<Planned> all = new ArrayList<>();
        all.add(needed(FeedNames.DELIVERIES, FeedNames.LISTINGS, session.toString()));
        all.add(needed(FeedNames.NASDAQ, FeedNames.NASDAQ_LISTED, ""));
        all.add(needed(FeedNames.NASDAQ, FeedNames.OTHER_LISTED, ""));
        all.add(CallPlan.optional(FeedNames.SEC, FeedNames.COMPANY_TICKERS, ""));
        all.add(reference(FeedNames.ACTIVE));
        if (isOutdated(session)) {
            all.add(reference(FeedNames.DELISTED));
        }
        return all;
    }

    /// Whether what is gone has to be asked for again. A night that comes late finds only in there
    /// whom its session had and the next one had no more.
    private boolean isOutdated(LocalDate session) {
        Instant delisted =
                results.done(FeedNames.MASSIVE, FeedNames.TICKERS).get(FeedNames.DELISTED);
        Instant nextClose = calendar.closing(calendar.next(session)).toInstant();
        boolean isLate = nextClose.isBefore(now);
        return delisted == null
                || delisted.isBefore(now.minus(ALMOST_A_WEEK))
                || (isLate && delisted.isBefore(nextClose));
    }

    private static Planned needed(String provider, String feed, String subject) {
        return new Planned(provider, feed, subject, true, List.of());
    }

    private static Planned reference(String which) {
        return CallPlan.optional(FeedNames.MASSIVE, FeedNames.TICKERS, which);
    }
}
