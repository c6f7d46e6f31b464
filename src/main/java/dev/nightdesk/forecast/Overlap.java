package dev.nightdesk.forecast;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// What an interval for the mean of a series has to allow for because its values overlap: values so
/// many sessions apart share fewer and fewer of the days they look over, and so correlate.
final class Overlap {

    private static final double TAIL = 0.025;

    private final int sessions;
    private final int width;
    private final int bandwidth;

    /// @param width how many sessions a value looks over, ≥ 1
    /// @param sessions how many values there are, more than [#bandwidth]
    Overlap(int width, int sessions) {
        this.width = width;
        this.sessions = sessions;
        bandwidth = bandwidth(width);
    }

    /// Lags from which on correlation is not looked for.
    static int bandwidth(int width) {
        return 2 * width;
    }

    /// The variance of the mean, by Newey and West (1987) with Bartlett's weights; what they lose
    /// of a series that correlates by its overlap alone is given back.
    double varianceOfMean(double[] series, double mean) {
        double sum = 0;
        for (int lag = 0; lag < bandwidth; lag++) {
            double products = 0;
            for (int i = lag; i < sessions; i++) {
                products += (series[i] - mean) * (series[i - lag] - mean);
            }
            sum += weight(lag) * products;
        }
        return sum / sessions / sessions / kept();
    }

    /// Bartlett's weight of both sides of a lag.
    private double weight(int lag) {
        return (lag == 0 ? 1 : 2) * (1 - (double) lag / bandwidth);
    }

    private double correlation(int lag) {
        return Math.max(0, 1 - (double) lag / width);
    }

    /// What the estimate is expected to keep of the true variance, less what the critical value
    /// allows for already: that distances are taken to the series' own mean.
    private double kept() {
        double[] toMean = correlationsToMean();
        double ofMean = Arrays.stream(toMean).average().orElseThrow();
        double sum = 0;
        for (int lag = 0; lag < bandwidth; lag++) {
            double products = 0;
            for (int i = lag; i < sessions; i++) {
                products += correlation(lag) - toMean[i] - toMean[i - lag] + ofMean;
            }
            sum += weight(lag) * products;
        }
        double part = part();
        return sum / sessions / sessions / ofMean / (1 - part + part * part / 3);
    }

    private double[] correlationsToMean() {
        double[] correlations = new double[sessions];
        for (int i = 0; i < sessions; i++) {
            int first = Math.max(0, i - width);
            int last = Math.min(sessions - 1, i + width);
            for (int other = first; other <= last; other++) {
                correlations[i] += correlation(Math.abs(i - other)) / sessions;
            }
        }
        return correlations;
    }

    private double part() {
        return (double) bandwidth / sessions;
    }

    /// Distance from 0 in errors that 5 % pass without skill: Kiefer and Vogelsang, Econometric
    /// Theory 21 (2005), table 1, Bartlett, 97.5 %.
    double critical() {
        double part = part();
        return 1.9600 + part * (2.9694 + part * (0.4160 - part * 0.5324));
    }

    /// The two-sided chance of such a distance without skill: Student's tail with the degrees of
    /// freedom that Bartlett's weights and the mean leave (Priestley 1981, 6.2), scaled to meet
    /// [#critical] at 5 %.
    ///
    /// @param distance from 0 in errors, ≥ 0
    double chance(double distance) {
        TDistribution tail = TDistribution.of(1.5 / part() - 1);
        double scale = tail.inverseSurvivalProbability(TAIL) / critical();
        return 2 * tail.survivalProbability(distance * scale);
    }
}
