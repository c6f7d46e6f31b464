package dev.nightdesk.forecast;

/// What a baseline has learnt: nothing. Its scores are a formula of a row.
///
/// @param width columns of a row
record Untaught(int width, Formula formula) implements Fitted {

    /// From a row to its score.
    interface Formula {

        /// The score of one row.
        ///
        /// @param from index of the row's first column
        float score(byte[] bins, int from);
    }

    static Fitted by(int width, Formula formula) {
        return new Untaught(width, formula);
    }

    @Override
    public float[] score(byte[] bins, int rows) {
        Places.check(bins, rows, width);
        float[] scores = new float[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = formula.score(bins, row * width);
        }
        return scores;
    }

    @Override
    public byte[] artefact() {
        return new byte[0];
    }
}
