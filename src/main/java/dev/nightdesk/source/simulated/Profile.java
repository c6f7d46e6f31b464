package dev.nightdesk.source.simulated;

/// What is fixed at birth about a company's business. Ratios to the market value at which the
/// company is fairly priced.
///
/// @param earnings of a year ÷ fair value, below 0 if it loses money
/// @param book equity ÷ fair value
/// @param sales revenue of a year ÷ fair value
/// @param growth of revenue a quarter
/// @param bumpiness deviation of that growth
/// @param owed part of the assets that is owed
/// @param cash part of the assets
/// @param payout part of the earnings that is paid out as dividends, 0 for most
record Profile(
        double earnings,
        double book,
        double sales,
        double growth,
        double bumpiness,
        double owed,
        double cash,
        double payout) {

    /// US dollars of market value; smaller companies lose money more often.
    private static final double SMALL = 2e9;

    private static final double SMALL_LOSING = 0.25;
    private static final double LARGE_LOSING = 0.06;

    /// Of the profitable companies; makes about 40 % of all.
    private static final double SMALL_PAYING = 0.42;

    private static final double LARGE_PAYING = 0.65;

    static Profile of(Dice dice, Sector sector, double cap) {
        boolean small = cap < SMALL;
        boolean losing = dice.happens(small ? SMALL_LOSING : LARGE_LOSING);
        boolean paying = dice.happens(small ? SMALL_PAYING : LARGE_PAYING) && !losing;
        double book = StrictMath.exp(-1.05 + 0.55 * dice.normal());
        double lossy = dice.uniform();
        double earnings = Math.clamp(0.03 + 0.04 * book + 0.012 * dice.normal(), 0.008, 0.11);
        double growth = 0.017 + 0.012 * dice.normal();
        return new Profile(
                losing ? -0.03 - 0.15 * lossy * lossy : earnings,
                Math.clamp(book, 0.08, 1.1),
                Math.clamp(0.6 * StrictMath.exp(0.7 * dice.normal()), 0.08, 4),
                growth,
                small ? 0.06 : 0.03,
                Math.clamp(sector.owed() + 0.12 * dice.normal(), 0.08, 0.94),
                dice.between(0.03, losing ? 0.4 : 0.2),
                paying ? dice.between(0.2, 0.7) : 0);
    }
}
