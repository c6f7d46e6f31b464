package dev.nightdesk.forecast;

import java.util.Arrays;

/// The places of values among each other in one byte: 1 (least) to 255 (greatest), ties share the
/// place of their middle, 0 is unknown.
final class Places {

    /// How many places there are.
    static final int COUNT = 255;

    /// The place of the median: what an unknown value is taken for where a number is needed.
    static final int MIDDLE = 128;

    private Places() {}

    static byte[] of(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        byte[] places = new byte[rows.length * width];
        float[] column = new float[rows.length];
        for (int feature = 0; feature < width; feature++) {
            for (int row = 0; row < rows.length; row++) {
                column[row] = rows[row][feature];
            }
            place(column, places, feature, width);
        }
        return places;
    }

    /// The places of one column.
    static byte[] of(float[] column) {
        byte[] places = new byte[column.length];
        place(column, places, 0, 1);
        return places;
    }

    /// A place as its distance to the median's, −127 to 127; an unknown one is taken for the
    /// median.
    static int centred(byte place) {
        return place == 0 ? 0 : (place & 0xff) - MIDDLE;
    }

    /// Refuses places that are not so many rows of so many columns.
    static void check(byte[] bins, int rows, int width) {
        if (bins.length != rows * width) {
            throw new IllegalArgumentException(
                    "%d rows of %d features expected: %d".formatted(rows, width, bins.length));
        }
    }

    private static void place(float[] column, byte[] places, int at, int width) {
        float[] sorted = known(column);
        byte[] of = places(sorted);
        for (int row = 0; row < column.length; row++) {
            if (Float.isFinite(column[row])) {
                // any of the tied values will do: all of them hold the same place
                places[row * width + at] = of[Arrays.binarySearch(sorted, column[row] + 0f)];
            }
        }
    }

    private static float[] known(float[] column) {
        float[] known = new float[column.length];
        int count = 0;
        for (float value : column) {
            if (Float.isFinite(value)) {
                // sorting puts −0 before 0; here they tie
                known[count++] = value + 0f;
            }
        }
        float[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static byte[] places(float[] sorted) {
        byte[] places = new byte[sorted.length];
        for (int from = 0, to; from < sorted.length; from = to) {
            to = endOfTie(sorted, from);
            double middle = (from + to) / 2.0 / sorted.length;
            Arrays.fill(places, from, to, (byte) (1 + (int) (middle * COUNT)));
        }
        return places;
    }

    private static int endOfTie(float[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }
}
