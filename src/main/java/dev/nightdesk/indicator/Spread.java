package dev.nightdesk.indicator;

/// Mean and deviation of a few values in one pass. Sums run over the distance to the first value,
/// so that equal values have a deviation of exactly 0.
final class Spread {

    private int count;
    private double anchor;
    private double sum;
    private double squares;

    void add(double value) {
        if (count++ == 0) {
            anchor = value;
        }
        double distance = value - anchor;
        sum += distance;
        squares += distance * distance;
    }

    double mean() {
        return anchor + sum / count;
    }

    /// The root of the mean squared distance to the mean (divisor n).
    double populationDeviation() {
        return Math.sqrt(squaredDistances() / count);
    }

    /// The estimate from a sample (divisor n − 1).
    double sampleDeviation() {
        return Math.sqrt(squaredDistances() / (count - 1));
    }

    private double squaredDistances() {
        return Math.max(squares - sum * sum / count, 0);
    }
}
