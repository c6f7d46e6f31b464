package dev.nightdesk.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.ListingHistory;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks [Indicators#ALL]: golden values, second implementation, bounds and warm-up of each
/// reading.
class EveryReadingTest {

    private static final double RELATIVE = 1e-9;

    static Stream<String> ids() {
        return Indicators.readings().stream().map(Reading::id);
    }

    private static Reading reading(String id) {
        return Indicators.readings().get(Indicators.indexOf(id));
    }

    private static double read(String id, ListingHistory history) {
        return Indicators.read(history)[Indicators.indexOf(id)];
    }

    @ParameterizedTest
    @MethodSource("ids")
    void equals_its_golden_file(String id) {
        World world = GoldenFiles.world();
        assertThat(GoldenFiles.rows(id)).hasSize(GoldenFiles.SAMPLES.length);
        for (String[] row : GoldenFiles.rows(id)) {
            double actual = read(id, world.asOf(Integer.parseInt(row[0])));
            assertClose(id + " at bar " + row[0], actual, GoldenFiles.number(row[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void equals_a_second_implementation(String id) {
        ToDoubleFunction<ListingHistory> naive = NaiveReadings.of(id);
        int known = 0;
        for (int seed = 0; seed < 12; seed++) {
            ListingHistory history = RandomWorld.of(seed, 260 + 25 * seed).today();
            double expected = naive.applyAsDouble(history);
            assertClose(id + " of seed " + seed, read(id, history), expected);
            known += Double.isFinite(expected) ? 1 : 0;
        }
        assertThat(known).as("worlds in which %s is known", id).isGreaterThan(6);
    }

    private static void assertClose(String what, double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            double tolerance = Math.max(RELATIVE * Math.abs(expected), 1e-11);
            assertThat(actual).as(what).isCloseTo(expected, within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void stays_within_its_bounds(String id) {
        for (int seed = 100; seed < 140; seed++) {
            World world = RandomWorld.of(seed, 380);
            for (int bars = 30; bars <= 380; bars += 35) {
                ListingHistory history = world.asOf(bars);
                double value = read(id, history);
                if (!Double.isNaN(value)) {
                    Bounds bounds = Bounds.of(id, history);
                    assertThat(value).as(id).isBetween(bounds.least(), bounds.most());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void is_unknown_until_warm_and_known_from_then_on(String id) {
        int warmUp = reading(id).warmUp();
        // seed 2: all facts that the fundamental readings need are filed by the first bar
        World world = RandomWorld.of(2, warmUp + 1);
        assertThat(read(id, world.asOf(warmUp - 1))).isNaN();
        assertThat(read(id, world.asOf(warmUp))).isFinite();
        assertThat(read(id, world.asOf(warmUp + 1))).isFinite();
    }
}
