package dev.nightdesk.indicator.sentiment;

import dev.nightdesk.indicator.sentiment.LabelledHeadline.Label;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A multinomial logistic regression with a penalty on squared weights, fitted by Adam on all
/// examples at once (Kingma & Ba 2015). One thread, no draws: the same examples give the same
/// weights, bit for bit.
final class Regression {

    private static final int CLASSES = Label.values().length;
    private static final int ROUNDS = 200;
    private static final double PENALTY = 3;
    private static final double STEP = 0.05;
    private static final double MEAN = 0.9;
    private static final double SQUARE = 0.99;

    /// An example.
    ///
    /// @param traits indices of its traits
    record Example(int[] traits, Label label) {}

    private final List<Example> examples;
    private final double[][] weights;
    private final double[][] gradient;
    private final double[][] means;
    private final double[][] squares;

    private Regression(List<Example> examples, int traits) {
        this.examples = examples;
        weights = new double[CLASSES][traits];
        gradient = new double[CLASSES][traits];
        means = new double[CLASSES][traits];
        squares = new double[CLASSES][traits];
    }

    /// Weights by class and trait.
    ///
    /// @param traits how many there are; the first, which every example has, is not penalised
    static double[][] fit(List<Example> examples, int traits) {
        Regression regression = new Regression(examples, traits);
        double mean = 1;
        double square = 1;
        for (int round = 0; round < ROUNDS; round++) {
            mean *= MEAN;
            square *= SQUARE;
            regression.descend();
            double step = STEP * (1 - 0.9 * round / ROUNDS);
            regression.step(step / (1 - mean), 1 - square);
        }
        return regression.weights;
    }

    private void descend() {
        for (int c = 0; c < CLASSES; c++) {
            Arrays.setAll(gradient[c], penalty(c));
        }
        double[] odds = new double[CLASSES];
        for (Example example : examples) {
            probabilities(example, odds);
            odds[example.label().column()] -= 1;
            for (int c = 0; c < CLASSES; c++) {
                for (int trait : example.traits()) {
                    gradient[c][trait] += odds[c];
                }
            }
        }
    }

    private IntToDoubleFunction penalty(int c) {
        return trait -> trait == 0 ? 0 : PENALTY * weights[c][trait];
    }

    private void probabilities(Example example, double[] odds) {
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            double z = 0;
            for (int trait : example.traits()) {
                z += weights[c][trait];
            }
            odds[c] = StrictMath.exp(z);
            sum += odds[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            odds[c] /= sum;
        }
    }

    private void step(double step, double unbiased) {
        for (int c = 0; c < CLASSES; c++) {
            for (int trait = 0; trait < weights[c].length; trait++) {
                double slope = gradient[c][trait];
                means[c][trait] = MEAN * means[c][trait] + (1 - MEAN) * slope;
                squares[c][trait] = SQUARE * squares[c][trait] + (1 - SQUARE) * slope * slope;
                weights[c][trait] -=
                        step * means[c][trait] / (Math.sqrt(squares[c][trait] / unbiased) + 1e-8);
            }
        }
    }
}
