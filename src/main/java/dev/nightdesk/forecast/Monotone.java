package dev.nightdesk.forecast;

/// The rising sequence nearest to given values by weighted squares: neighbours that fall are pooled
/// until none do (Ayer and others, Annals of Mathematical Statistics 26, 1955).
final class Monotone {

    private final double[] means;
    private final double[] weights;
    private final int[] widths;
    private int blocks;

    private Monotone(int size) {
        means = new double[size];
        weights = new double[size];
        widths = new int[size];
    }

    /// @param values any; one of weight 0 is ignored and takes what its neighbours get
    /// @param weights ≥ 0, not all 0
    static double[] of(double[] values, double[] weights) {
        Monotone pools = new Monotone(values.length);
        for (int i = 0; i < values.length; i++) {
            pools.push(weights[i] == 0 ? 0 : values[i], weights[i]);
        }
        return pools.values(values.length);
    }

    private void push(double value, double weight) {
        means[blocks] = value;
        weights[blocks] = weight;
        widths[blocks] = 1;
        blocks++;
        while (blocks > 1 && pools(blocks - 2, blocks - 1)) {
            pool(blocks - 2, blocks - 1);
            blocks--;
        }
    }

    private boolean pools(int left, int right) {
        return weights[left] == 0 || weights[right] == 0 || means[left] >= means[right];
    }

    private void pool(int left, int right) {
        double weight = weights[left] + weights[right];
        if (weight > 0) {
            means[left] = (means[left] * weights[left] + means[right] * weights[right]) / weight;
        }
        weights[left] = weight;
        widths[left] += widths[right];
    }

    private double[] values(int size) {
        double[] values = new double[size];
        for (int block = 0, at = 0; block < blocks; block++) {
            for (int i = 0; i < widths[block]; i++) {
                values[at++] = means[block];
            }
        }
        return values;
    }
}
