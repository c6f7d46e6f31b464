package dev.nightdesk.source.simulated;

/// Volatility that clusters: GARCH(1,1) of mean 1 (Bollerslev, *Generalized autoregressive
/// conditional heteroskedasticity*, Journal of Econometrics 1986).
final class Variance {

    /// Beyond this a shock adds no further excitement, so that variance cannot run away.
    private static final double LARGEST = 16;

    private final double reaction;
    private final double memory;
    private double now = 1;

    /// @param reaction weight of the last squared shock
    /// @param memory weight of the last variance; both together below 1
    Variance(double reaction, double memory) {
        this.reaction = reaction;
        this.memory = memory;
    }

    /// Today's shock of unit deviation, scaled by today's volatility.
    double shock(double unit) {
        double shock = Math.sqrt(now) * unit;
        now = 1 - reaction - memory + reaction * shock * shock + memory * now;
        now = Math.min(now, LARGEST);
        return shock;
    }
}
