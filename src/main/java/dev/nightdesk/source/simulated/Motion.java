package dev.nightdesk.source.simulated;

/// What moves a listing's price from session to session, apart from events.
///
/// A session's return = beta × market + load × sector + own shock + pull to the fair price; the own
/// shock has fat tails and clusters (Cont, *Empirical properties of asset returns: stylized facts
/// and statistical issues*, Quantitative Finance 2001). One draw a session serves price and volume.
final class Motion {

    private static final double FATNESS = 0.35;
    private static final Bell SHOCKS = new Bell(FATNESS);

    private static final double REACTION = 0.08;
    private static final double MEMORY = 0.9;

    /// A fair price far above the price pulls no more than this.
    private static final double WIDEST_GAP = 6;

    /// Part of the log-volume's deviation that lasts into the next session, and what is added.
    private static final double LASTING = 0.9;

    private static final double ADDED = 0.75;

    private final double[] market;
    private final double[] sector;
    private final Dice dice;
    private final Variance variance = new Variance(REACTION, MEMORY);
    private final double beta;
    private final double load;
    private final double deviation;
    private final double pull;
    private double activity;

    Motion(Listed listed, Factors factors) {
        Traits traits = listed.traits();
        market = factors.market();
        sector = factors.of(traits.sector());
        dice = Dice.of(listed.pathKey(), Purpose.PATH);
        beta = traits.beta();
        load = traits.sectorLoad();
        deviation = traits.deviation();
        pull = traits.pull();
    }

    /// The return of a session, to be called once for each.
    ///
    /// @param price before it, less what has gone ex
    /// @param fair what the price should be
    double next(int at, double price, double fair) {
        long bits = dice.next();
        activity = LASTING * activity + ADDED * Bell.spare(bits);
        return beta * market[at]
                + load * sector[at]
                + pull * gap(price, fair)
                + deviation * variance.shock(SHOCKS.fat(bits));
    }

    private double gap(double price, double fair) {
        return pull > 0 ? Math.min(WIDEST_GAP, fair / price - 1) : 0;
    }

    /// Logarithm of the volume relative to what is usual for the listing, and lasting.
    double activity() {
        return activity;
    }
}
