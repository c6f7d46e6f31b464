package dev.nightdesk.indicator;

import static dev.nightdesk.indicator.NaiveMath.last;
import static dev.nightdesk.indicator.NaiveMath.mean;
import static dev.nightdesk.indicator.NaiveMath.minus;
import static dev.nightdesk.indicator.NaiveMath.returns;
import static dev.nightdesk.indicator.NaiveMath.squares;

import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A second implementation of the readings against the market, for a market known on all sessions.
final class NaiveMarket {

    private NaiveMarket() {}

    static double beta(ListingHistory h) {
        return covariance(h) / mean(squares(minus(market(h))));
    }

    static double correlation(ListingHistory h) {
        double own = Math.sqrt(mean(squares(minus(own(h)))));
        return covariance(h) / own / Math.sqrt(mean(squares(minus(market(h)))));
    }

    private static double covariance(ListingHistory h) {
        double[] own = minus(own(h));
        double[] market = minus(market(h));
        return IntStream.range(0, 252).mapToDouble(i -> own[i] * market[i]).sum() / 252;
    }

    private static double[] own(ListingHistory h) {
        return last(252, returns(h.prices().close()));
    }

    private static double[] market(ListingHistory h) {
        int[] days = h.prices().traded().days();
        return Arrays.stream(days, days.length - 252, days.length)
                .mapToDouble(h.market()::on)
                .toArray();
    }
}
