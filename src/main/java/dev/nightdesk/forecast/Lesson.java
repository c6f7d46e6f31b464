package dev.nightdesk.forecast;

import java.util.Arrays;

/// One session of a training set: the rows that have a label, and what it says.
///
/// @param bins places of the features, row by row
/// @param targets one a row: the centred place of its label among those of the session, −127
///   (worst) to 127
record Lesson(byte[] bins, int[] targets) {

    /// @param labels one a row, NaN = none
    static Lesson of(byte[] bins, float[] labels) {
        byte[] places = Places.of(labels);
        int width = bins.length / Math.max(labels.length, 1);
        int rows = 0;
        byte[] kept = new byte[bins.length];
        int[] targets = new int[labels.length];
        for (int row = 0; row < places.length; row++) {
            if (places[row] != 0) {
                System.arraycopy(bins, row * width, kept, rows * width, width);
                targets[rows++] = Places.centred(places[row]);
            }
        }
        return new Lesson(Arrays.copyOf(kept, rows * width), Arrays.copyOf(targets, rows));
    }

    int rows() {
        return targets.length;
    }
}
