package dev.nightdesk.indicator.sentiment;

import dev.nightdesk.indicator.sentiment.LabelledHeadline.Label;
import java.util.Locale;

/// How often which label was taken for which.
final class Confusion {

    private final int[][] counts = new int[Label.values().length][Label.values().length];

    void add(Label truth, Label said) {
        counts[truth.column()][said.column()]++;
    }

    int size() {
        int size = 0;
        for (Label truth : Label.values()) {
            size += said(truth);
        }
        return size;
    }

    private int said(Label truth) {
        int sum = 0;
        for (int count : counts[truth.column()]) {
            sum += count;
        }
        return sum;
    }

    private int taken(Label said) {
        int sum = 0;
        for (int[] truth : counts) {
            sum += truth[said.column()];
        }
        return sum;
    }

    double accuracy() {
        double right = 0;
        for (Label one : Label.values()) {
            right += counts[one.column()][one.column()];
        }
        return right / size();
    }

    /// Mean over the labels of the harmonic mean of precision and recall; 0 for one never said.
    double macroF1() {
        double sum = 0;
        for (Label one : Label.values()) {
            sum += 2.0 * counts[one.column()][one.column()] / (said(one) + taken(one));
        }
        return sum / Label.values().length;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f %.3f", accuracy(), macroF1());
    }
}
