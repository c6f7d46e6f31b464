package dev.nightdesk.indicator;

/// Variances and covariance of pairs in one pass, up to the common divisor. Sums run over the
/// distance to the first pair, so that equal values have a variance of exactly 0.
final class JointSpread {

    private int count;
    private double anchorX;
    private double anchorY;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;

    void add(double x, double y) {
        if (count++ == 0) {
            anchorX = x;
            anchorY = y;
        }
        double dx = x - anchorX;
        double dy = y - anchorY;
        sumX += dx;
        sumY += dy;
        sumXx += dx * dx;
        sumYy += dy * dy;
        sumXy += dx * dy;
    }

    int count() {
        return count;
    }

    /// Change of x per change of y (least squares); not finite where y never varies.
    double slope() {
        return covariance() / varianceY();
    }

    /// Pearson's coefficient, −1..1; NaN where x or y never varies.
    double correlation() {
        double raw = covariance() / Math.sqrt(varianceX() * varianceY());
        return Math.clamp(raw, -1.0, 1.0);
    }

    private double covariance() {
        return sumXy - sumX * sumY / count;
    }

    private double varianceX() {
        return Math.max(sumXx - sumX * sumX / count, 0);
    }

    private double varianceY() {
        return Math.max(sumYy - sumY * sumY / count, 0);
    }
}
