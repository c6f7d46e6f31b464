package dev.nightdesk.source.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What returns of real stocks have in common (Cont 2001).
class StylisedFactsTest {

    /// About five years.
    private static final int SESSIONS = 1228;

    /// Returns of companies listed all the time, without splits and dividends.
    private static List<double[]> returns = List.of();

    private static double[] market = {};

    @BeforeAll
    static void walk() {
        Sessions sessions = new Sessions(Sample.CALENDAR);
        Simulation simulation = new Simulation(11, 200, 300);
        Factors factors = new Factors(11, sessions.count());
        World world = new World(sessions, factors, Population.of(simulation, sessions.count()));
        market = Arrays.copyOf(factors.market(), SESSIONS);
        returns =
                world.listings().stream()
                        .filter(Listed::isCompany)
                        .filter(listed -> listed.life().from() == 0)
                        .filter(listed -> listed.life().until() > SESSIONS)
                        .map(listed -> returns(new Walk(listed, world)))
                        .toList();
    }

    private static double[] returns(Walk walk) {
        double[] returns = new double[SESSIONS];
        while (walk.at() < SESSIONS - 1 && walk.step()) {
            returns[walk.at()] = walk.change();
        }
        return returns;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double moment(double[] values, int order) {
        double mean = mean(values);
        return DoubleStream.of(values).map(v -> Math.pow(v - mean, order)).average().orElseThrow();
    }

    private static double excessKurtosis(double[] values) {
        double variance = moment(values, 2);
        return moment(values, 4) / (variance * variance) - 3;
    }

    private static double yearly(double[] values) {
        return Math.sqrt(moment(values, 2) * Sessions.YEAR);
    }

    private static double correlation(double[] one, double[] other) {
        double a = mean(one);
        double b = mean(other);
        double shared =
                IntStream.range(0, one.length)
                        .mapToDouble(i -> (one[i] - a) * (other[i] - b))
                        .average()
                        .orElseThrow();
        return shared / Math.sqrt(moment(one, 2) * moment(other, 2));
    }

    private static double echo(double[] values) {
        return correlation(
                Arrays.copyOf(values, values.length - 1),
                Arrays.copyOfRange(values, 1, values.length));
    }

    private static double[] sizes(double[] values) {
        return DoubleStream.of(values).map(Math::abs).toArray();
    }

    private static double median(ToDoubleFunction<double[]> of) {
        double[] all = returns.stream().mapToDouble(of).sorted().toArray();
        return all[all.length / 2];
    }

    @Test
    void tails_are_fat() {
        assertThat(returns).hasSizeGreaterThan(120);
        assertThat(median(StylisedFactsTest::excessKurtosis)).isBetween(3.0, 15.0);
        assertThat(excessKurtosis(market)).isGreaterThan(1);
    }

    @Test
    void large_moves_follow_large_moves_but_their_direction_is_not_foretold() {
        assertThat(median(values -> echo(sizes(values)))).isBetween(0.08, 0.3);
        assertThat(median(StylisedFactsTest::echo)).isBetween(-0.05, 0.05);
    }

    @Test
    void the_market_is_calm_and_stocks_are_not() {
        assertThat(yearly(market)).isBetween(0.11, 0.22);
        assertThat(median(StylisedFactsTest::yearly)).isBetween(0.35, 0.55);
        assertThat(DoubleStream.of(market).min().orElseThrow()).isBetween(-0.1, -0.025);
    }

    @Test
    void stocks_move_together() {
        List<Double> pairs = new ArrayList<>();
        for (int i = 1; i < returns.size(); i++) {
            pairs.add(correlation(returns.get(i - 1), returns.get(i)));
        }
        assertThat(pairs.stream().mapToDouble(pair -> pair).average().orElseThrow())
                .isBetween(0.1, 0.4);
    }
}
