package dev.nightdesk.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Headline;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.RecentNews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which headlines count, and how much.
class SentimentTest {

    private static final Instant CLOSE = Instant.parse("2016-06-30T20:00:00Z");
    private static final String UP = "Tarn Valley shares surge 9%";
    private static final String DOWN = "Tarn Valley shares tumble 9%";

    private static Headline said(String at, String text) {
        return new Headline(Instant.parse(at), text, false);
    }

    private static double[] read(Headline... headlines) {
        double[] price = {10};
        BarSeries bar = new BarSeries(new int[] {16_982}, price, price, price, price);
        List<Headline> news =
                Stream.of(headlines).sorted(Comparator.comparing(Headline::published)).toList();
        double[] out = new double[2];
        new Sentiment()
                .read(
                        new ListingHistory(
                                new AdjustedSeries(bar, price, price, price, price),
                                List.of(),
                                new MarketReturns(new TreeMap<>()),
                                List.of(),
                                new RecentNews(CLOSE, "Tarn Valley Inc", "TVF", news)),
                        out,
                        0);
        return out;
    }

    @Test
    void no_news_is_unknown_and_not_neutral() {
        assertThat(read()).containsOnly(Double.NaN);
    }

    @Test
    void what_comes_with_the_close_or_after_it_is_not_read() {
        assertThat(read(said("2016-06-30T20:00:00Z", UP), said("2016-07-01T09:00:00Z", UP)))
                .containsOnly(Double.NaN);
        assertThat(read(said("2016-06-30T19:59:59Z", UP))[1]).isEqualTo(1);
    }

    @Test
    void what_is_older_than_thirty_days_is_not_read() {
        assertThat(read(said("2016-05-31T19:59:59Z", UP))[1]).isNaN();
        assertThat(read(said("2016-05-31T20:00:00Z", UP))[1]).isEqualTo(1);
    }

    @Test
    void a_story_counts_once_however_many_repeat_it() {
        Headline first = said("2016-06-20T12:00:00Z", UP);
        Headline again = said("2016-06-21T12:00:00Z", "TARN VALLEY shares surge 9 %!");
        Headline later = said("2016-06-24T12:00:00Z", UP);
        assertThat(read(first, again)).containsExactly(read(first));
        assertThat(read(first, again, later)[1]).isEqualTo(2);
    }

    @Test
    void it_weighs_half_as_much_with_every_five_days() {
        double up = read(said("2016-06-30T12:00:00Z", UP))[0];
        double down = read(said("2016-06-30T12:00:00Z", DOWN))[0];
        assertThat(up).isPositive();
        assertThat(down).isNegative();
        double both = read(said("2016-06-25T12:00:00Z", DOWN), said("2016-06-30T12:00:00Z", UP))[0];
        assertThat(both).isCloseTo((up + down / 2) / 1.5, within(1e-12));
    }
}
