package dev.nightdesk.forecast;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// The sums of a least-squares problem with one set of features and several targets, row by row.
final class NormalEquations {

    private final int width;
    private final double[] products;
    private final double[][] moments;
    private final int[] centred;
    private long rows;

    /// @param width features
    /// @param targets how many
    NormalEquations(int width, int targets) {
        this.width = width;
        products = new double[width * width];
        moments = new double[targets][width];
        centred = new int[width];
    }

    /// A session's rows.
    ///
    /// @param bins places of the features
    /// @param targets of each target a centred place for each row
    void add(byte[] bins, int[][] targets) {
        int count = bins.length / width;
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < width; i++) {
                centred[i] = Places.centred(bins[row * width + i]);
            }
            square();
            for (int target = 0; target < targets.length; target++) {
                multiply(moments[target], targets[target][row]);
            }
        }
        rows += count;
    }

    private void square() {
        for (int i = 0; i < width; i++) {
            int factor = centred[i];
            for (int j = 0, at = i * width; factor != 0 && j <= i; j++, at++) {
                products[at] += factor * centred[j];
            }
        }
    }

    private void multiply(double[] sums, int factor) {
        for (int i = 0; i < width; i++) {
            sums[i] += factor * centred[i];
        }
    }

    /// The weights for each target.
    ///
    /// @param penalty on the square of a weight, per row
    double[][] solve(double penalty) {
        DMatrixRMaj left = new DMatrixRMaj(width, width);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                left.set(i, j, products[i * width + j]);
                left.set(j, i, products[i * width + j]);
            }
            left.add(i, i, Math.max(rows, 1) * penalty);
        }
        var solver = LinearSolverFactory_DDRM.chol(width);
        if (!solver.setA(left)) {
            throw new IllegalStateException("a penalised square matrix can be decomposed");
        }
        double[][] weights = new double[moments.length][];
        for (int target = 0; target < weights.length; target++) {
            DMatrixRMaj right = DMatrixRMaj.wrap(width, 1, moments[target].clone());
            DMatrixRMaj solution = new DMatrixRMaj(width, 1);
            solver.solve(right, solution);
            weights[target] = solution.data;
        }
        return weights;
    }
}
