package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// The close of the session, US dollars as traded.
final class LastClose {

    private LastClose() {}

    static double of(ListingHistory history) {
        double[] close = history.prices().traded().close();
        return close[close.length - 1];
    }
}
