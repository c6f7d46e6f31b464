package dev.nightdesk.source.simulated;

/// Bell-shaped numbers of mean 0 and deviation 1 from 64 random bits each, by nothing but sums,
/// products and a table, so that every machine gets the same.
///
/// The body is the sum of four uniform numbers. Fat tails come from scaling it by a power of a
/// fifth: days differ in how much happens on them (Clark, *A subordinated stochastic process model
/// with finite variance for speculative prices*, Econometrica 1973).
final class Bell {

    private static final int PART_BITS = 12;
    private static final int PART = (1 << PART_BITS) - 1;

    /// Mean and deviation of the sum of four whole numbers from 0 to [#PART].
    private static final double MEAN = 2.0 * PART;

    private static final double DEVIATION = Math.sqrt((PART * (PART + 2.0)) / 3);

    private static final int SCALES = 256;
    private static final int SCALE_SHIFT = 4 * PART_BITS;
    private static final int SPARE_SHIFT = SCALE_SHIFT + 8;

    private final double[] scale = new double[SCALES];

    /// @param fatness exponent of the scale's power law; 0 has thin tails, at 0.25 the kurtosis is
    ///   infinite but for the table's end
    Bell(double fatness) {
        double squares = 0;
        for (int i = 0; i < SCALES; i++) {
            scale[i] = StrictMath.pow((i + 0.5) / SCALES, -fatness);
            squares += scale[i] * scale[i];
        }
        double root = Math.sqrt(squares / SCALES);
        for (int i = 0; i < SCALES; i++) {
            scale[i] /= root;
        }
    }

    /// Thin-tailed, from the lowest 48 bits.
    static double of(long bits) {
        long sum =
                (bits & PART)
                        + ((bits >>> PART_BITS) & PART)
                        + ((bits >>> (2 * PART_BITS)) & PART)
                        + ((bits >>> (3 * PART_BITS)) & PART);
        return (sum - MEAN) / DEVIATION;
    }

    /// Fat-tailed, from the lowest 56 bits.
    double fat(long bits) {
        return of(bits) * scale[(int) (bits >>> SCALE_SHIFT) & (SCALES - 1)];
    }

    /// From −0.5 to below 0.5, from the 8 bits that [#fat] leaves.
    static double spare(long bits) {
        return (bits >>> SPARE_SHIFT) * (1.0 / SCALES) - 0.5;
    }
}
