package dev.nightdesk.forecast;

/// Counts by decile of the score: how many pairs there were, and how many of them won.
final class Deciles {

    static final int COUNT = 10;

    private final long[] pairs = new long[COUNT];
    private final long[] won = new long[COUNT];

    /// What it is to win.
    interface Win {
        boolean at(int index);
    }

    /// One session's counts. Deciles are over all scores, whether or not their outcome is known.
    static Deciles of(Section section, Ranking scores, Win win) {
        Deciles deciles = new Deciles();
        for (int i = 0; i < section.outcomes().length; i++) {
            if (scores.known(i) && !Float.isNaN(section.outcomes()[i])) {
                int decile = scores.part(i, COUNT);
                deciles.pairs[decile]++;
                deciles.won[decile] += win.at(i) ? 1 : 0;
            }
        }
        return deciles;
    }

    void add(Deciles other) {
        for (int i = 0; i < COUNT; i++) {
            pairs[i] += other.pairs[i];
            won[i] += other.won[i];
        }
    }

    long pairs(int decile) {
        return pairs[decile];
    }

    long won(int decile) {
        return won[decile];
    }

    /// The share that won, NaN if there were no pairs.
    double frequency(int decile) {
        return (double) won[decile] / pairs[decile];
    }
}
