package dev.nightdesk.forecast;

import java.util.Arrays;

/// Floats ranked among each other; ties share the average of their ranks. Ranks are kept doubled,
/// as whole numbers, so that sums over them are exact. NaN has no rank.
final class Ranking {

    private static final int UNKNOWN = 0;

    private final int[] twice;
    private final int size;

    private Ranking(int[] twice, int size) {
        this.twice = twice;
        this.size = size;
    }

    static Ranking of(float[] values) {
        return of(values, values);
    }

    /// Ranks those values whose partner is known too.
    static Ranking of(float[] values, float[] partners) {
        long[] keys = new long[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i]) && !Float.isNaN(partners[i])) {
                keys[size++] = (long) ordered(values[i]) << Integer.SIZE | i;
            }
        }
        Arrays.sort(keys, 0, size);
        int[] twice = new int[values.length];
        for (int from = 0, to; from < size; from = to) {
            to = endOfTie(keys, from, size);
            for (int i = from; i < to; i++) {
                twice[(int) keys[i]] = from + 1 + to;
            }
        }
        return new Ranking(twice, size);
    }

    private static int endOfTie(long[] keys, int from, int size) {
        long value = keys[from] >> Integer.SIZE;
        int to = from + 1;
        while (to < size && keys[to] >> Integer.SIZE == value) {
            to++;
        }
        return to;
    }

    /// A whole number that sorts as the float does; both zeros are one.
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE);
    }

    /// How many have a rank.
    int size() {
        return size;
    }

    boolean known(int at) {
        return twice[at] != UNKNOWN;
    }

    /// The doubled rank, 2..2 × size; 0 = unknown.
    int twice(int at) {
        return twice[at];
    }

    /// Where a value lies to the median: 1 above, −1 below, 0 at it.
    int side(int at) {
        return Integer.compare(twice[at], size + 1);
    }

    /// Which of so many equal parts a known value falls into, 0 for the lowest. Values that tie
    /// share a part: parts of a ranking full of ties differ in size, and one may be empty.
    int part(int at, int parts) {
        return (int) (((long) parts * twice[at] - 1) / (2L * size));
    }
}
