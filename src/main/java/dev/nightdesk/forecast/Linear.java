package dev.nightdesk.forecast;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A weighted sum of centred places.
///
/// @param features the ids of the columns
/// @param weights one for each
record Linear(List<String> features, double[] weights) implements Fitted {

    private static final String HEAD = "linear 1";

    @Override
    public float[] score(byte[] bins, int rows) {
        Places.check(bins, rows, weights.length);
        float[] scores = new float[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < weights.length; column++) {
                sum += weights[column] * Places.centred(bins[row * weights.length + column]);
            }
            scores[row] = (float) sum;
        }
        return scores;
    }

    /// Lines of text, a feature and its weight each; a number read back is the same number.
    @Override
    public byte[] artefact() {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> features.get(i) + " " + weights[i])
                .collect(Collectors.joining("\n", HEAD + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Linear read(byte[] artefact, List<String> features) {
        List<String> lines = new String(artefact, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException("not the artefact of a linear model");
        }
        List<String[]> weights = lines.stream().skip(1).map(line -> line.split(" ", 2)).toList();
        Learners.sameFeatures(weights.stream().map(pair -> pair[0]).toList(), features);
        return new Linear(
                features,
                weights.stream().mapToDouble(pair -> Double.parseDouble(pair[1])).toArray());
    }
}
