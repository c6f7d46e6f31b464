package dev.nightdesk.source.simulated;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The daily returns that stocks share: the market's and, besides it, those of the sectors.
final class Factors {

    /// Deviation of the market's return a session; 17 % a year, in most years less.
    private static final double MARKET_DEVIATION = 0.0108;

    /// Mean return of the market a session; about 7 % a year when compounded.
    private static final double MARKET_DRIFT = 0.07 / 252 + MARKET_DEVIATION * MARKET_DEVIATION / 2;

    /// Deviation of a sector's return besides the market's a session.
    private static final double SECTOR_DEVIATION = 0.005;

    /// Usual estimates for stock indices.
    private static final double REACTION = 0.09;

    private static final double MEMORY = 0.89;

    private static final double FATNESS = 0.2;

    private final double[] market;
    private final Map<Sector, double[]> sectors = new EnumMap<>(Sector.class);

    /// Sum of the market's returns before a session.
    private final double[] level;

    Factors(long seed, int sessions) {
        market = path(Dice.of(seed, Purpose.MARKET), sessions, MARKET_DRIFT, MARKET_DEVIATION);
        for (Sector sector : Sector.values()) {
            Dice dice = new Dice(Dice.seed(seed, Purpose.SECTOR, sector));
            sectors.put(sector, path(dice, sessions, 0, SECTOR_DEVIATION));
        }
        level = new double[sessions + 1];
        for (int at = 0; at < sessions; at++) {
            level[at + 1] = level[at] + market[at];
        }
    }

    /// The market's return on each session, as fractions.
    double[] market() {
        return market;
    }

    /// The return of a sector's stocks besides the market's on each session.
    double[] of(Sector sector) {
        return Objects.requireNonNull(sectors.get(sector));
    }

    /// What the market gained from one session to before another, not compounded.
    double gain(int from, int until) {
        return level[until] - level[from];
    }

    private static double[] path(Dice dice, int sessions, double drift, double deviation) {
        Bell bell = new Bell(FATNESS);
        Variance variance = new Variance(REACTION, MEMORY);
        double[] path = new double[sessions];
        for (int at = 0; at < sessions; at++) {
            path[at] = drift + deviation * variance.shock(bell.fat(dice.next()));
        }
        return path;
    }
}
