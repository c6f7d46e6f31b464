package dev.nightdesk.source.simulated;

import java.util.List;

/// Draws what companies' stocks are like: few are large, calm and traded heavily; most are small.
final class CompanyTraits {

    /// Logarithms to base 10 of market values in US dollars: a median of 800 million.
    private static final double MEDIAN_CAP = 8.9;

    private static final double CAP_DEVIATION = 0.95;
    private static final double SMALLEST_CAP = 7;
    private static final double LARGEST_CAP = 12.3;

    /// Daily deviation of a company worth 100 billion besides market and sector.
    private static final double CALM = 0.0115;

    private static final double CALM_CAP = 11;

    /// It falls with the 0.17th power of market value: 2.6 % at the median, 4.2 % at 50 million.
    private static final double CALMING = 0.17;

    /// The gap to the fair price halves in about a year and a half.
    private static final double PULL = 0.002;

    /// Below so many US dollars traded a session, sessions without a trade occur.
    private static final double THIN = 40_000;

    private static final double THINNEST = 0.2;

    private CompanyTraits() {}

    static Traits of(long key) {
        Dice dice = Dice.of(key, Purpose.TRAITS);
        double size =
                Math.clamp(MEDIAN_CAP + CAP_DEVIATION * dice.normal(), SMALLEST_CAP, LARGEST_CAP);
        Sector sector = dice.pick(List.of(Sector.values()));
        double cap = StrictMath.pow(10, size);
        double traded = cap * turnover(dice);
        double price = price(dice, size);
        return new Traits(
                sector,
                Math.clamp(1.05 + 0.33 * dice.normal(), 0.3, 2),
                dice.between(0.6, 1.2),
                deviation(dice, size),
                price,
                cap,
                PULL,
                dividendYield(profile(key, sector, cap)),
                traded / price,
                Math.clamp(0.02 * (THIN / traded - 1), 0, THINNEST));
    }

    /// The business behind a stock.
    static Profile profile(long key, Sector sector, double cap) {
        return Profile.of(Dice.of(key, Purpose.ACCOUNTS), sector, cap);
    }

    /// Part of the shares that is traded in a session.
    private static double turnover(Dice dice) {
        return 0.004 * StrictMath.exp(0.9 * dice.normal());
    }

    /// US dollars; larger companies have dearer shares.
    private static double price(Dice dice, double size) {
        double power = 1.25 + 0.35 * (size - MEDIAN_CAP) + 0.42 * dice.normal();
        return Tick.nearest(Math.clamp(StrictMath.pow(10, power), 0.6, 600));
    }

    private static double deviation(Dice dice, double size) {
        double typical = CALM * StrictMath.pow(10, CALMING * (CALM_CAP - size));
        return Math.clamp(typical * StrictMath.exp(0.2 * dice.normal()), 0.008, 0.055);
    }

    private static double dividendYield(Profile profile) {
        return profile.payout() * Math.max(0, profile.earnings());
    }
}
