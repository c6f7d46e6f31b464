package dev.nightdesk.source.simulated;

/// An exponential by products alone: cheap, and the same on every machine.
final class Growth {

    /// (1 + x/n)^n with n = 2^4, within 15 % of e^x for |x| up to 2, monotone beyond.
    private static final int SQUARINGS = 4;

    private static final double STEPS = 1 << SQUARINGS;

    private Growth() {}

    /// About e^x; 0 from x = −16 downwards.
    static double of(double x) {
        double power = Math.max(0, 1 + x / STEPS);
        for (int i = 0; i < SQUARINGS; i++) {
            power *= power;
        }
        return power;
    }
}
