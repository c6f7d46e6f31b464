package dev.nightdesk.source.simulated;

import java.util.List;

/// Pseudo-random numbers from SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom
/// number generators*, OOPSLA 2014), stated here so that no library can change them.
final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Dice of their own for a purpose, which no other throws can put out of step.
    static Dice of(long key, Purpose purpose, long nth) {
        return new Dice(seed(key, purpose, nth));
    }

    static Dice of(long key, Purpose purpose) {
        return of(key, purpose, 0);
    }

    /// A seed that differs wherever one of the three does.
    static long seed(long key, Purpose purpose, long nth) {
        return mix(mix(key + GAMMA * purpose.salt()) + GAMMA * nth);
    }

    /// A seed of a constant, wherever it stands among the others.
    static long seed(long key, Purpose purpose, Enum<?> which) {
        return seed(key, purpose, which.name().hashCode());
    }

    /// 64 random bits.
    long next() {
        state += GAMMA;
        return mix(state);
    }

    /// From 0 to below 1.
    double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /// From `low` to below `high`.
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /// A whole number from 0 to below `bound`.
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// A whole number from `low` to `high`, both included.
    int from(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    /// Of mean 0 and deviation 1.
    double normal() {
        return Bell.of(next());
    }

    /// Time to an event that happens `rate` times per unit of time.
    double waiting(double rate) {
        return -StrictMath.log(1 - uniform()) / rate;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    private static long mix(long z) {
        long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
