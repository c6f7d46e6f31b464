package dev.nightdesk.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingHistory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What was read at a bar does not change when the world goes on: more bars, later splits and
/// dividends, later filings, later market returns.
class PrefixInvarianceTest {

    private static final int BARS = 620;

    private final World world = RandomWorld.of(7, BARS);

    /// 1, 11, 21, … plus the bars around both splits.
    private static IntStream cuts() {
        return IntStream.concat(
                IntStream.iterate(1, bars -> bars < BARS, bars -> bars + 10),
                IntStream.of(205, 206, 207, 208, 557, 558, 559, 560));
    }

    private List<Integer> changedAt(Indicator indicator) {
        return cuts().filter(
                        bars -> differ(indicator, world.asOf(bars), world.endingWith(bars).today()))
                .boxed()
                .toList();
    }

    private static boolean differ(Indicator indicator, ListingHistory one, ListingHistory other) {
        double[] a = read(indicator, one);
        double[] b = read(indicator, other);
        return IntStream.range(0, a.length).anyMatch(i -> Double.compare(a[i], b[i]) != 0);
    }

    private static double[] read(Indicator indicator, ListingHistory history) {
        double[] out = new double[indicator.readings().size()];
        indicator.read(history, out, 0);
        return out;
    }

    @Test
    void no_indicator_sees_what_came_later() {
        assertThat(cuts().count()).isGreaterThanOrEqualTo(50);
        assertThat(Indicators.ALL)
                .allSatisfy(indicator ->
                        assertThat(changedAt(indicator))
                                .as(indicator.readings().getFirst().id())
                                .isEmpty());
    }

    @Test
    void an_indicator_that_looks_one_session_ahead_is_caught() {
        assertThat(changedAt(new Peeking())).hasSizeGreaterThan(50);
    }

    /// The world has to move for the first test to mean anything.
    @Test
    void the_readings_of_different_bars_differ() {
        for (Indicator indicator : Indicators.ALL) {
            assertThat(differ(indicator, world.asOf(500), world.asOf(620)))
                    .as(indicator.readings().getFirst().id())
                    .isTrue();
        }
    }

    private static final class Peeking extends WarmIndicator {

        Peeking() {
            super(new Reading("peeking", 1));
        }

        @Override
        void compute(ListingHistory history, double[] out, int at) {
            int[] days = history.prices().traded().days();
            int today = days[days.length - 1];
            double tomorrow = history.market().on(today + 1);
            out[at] = Double.isNaN(tomorrow) ? history.market().on(today + 3) : tomorrow;
        }
    }
}
