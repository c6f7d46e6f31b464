package dev.nightdesk.source.simulated.served;

/// Draws lots from numbers: the same numbers, the same lot, on every machine and in any order of
/// asking (the finalizer of SplitMix64).
final class Lot {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Lot() {}

    /// 64 bits.
    static long bits(long... parts) {
        long state = GAMMA;
        for (long part : parts) {
            state = mix(state + GAMMA + part);
        }
        return state;
    }

    /// From 0 to below 1.
    static double share(long... parts) {
        return (bits(parts) >>> 11) * UNIT;
    }

    /// A whole number from 0 to below `bound`.
    static int below(int bound, long... parts) {
        return (int) (share(parts) * bound);
    }

    private static long mix(long z) {
        long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
