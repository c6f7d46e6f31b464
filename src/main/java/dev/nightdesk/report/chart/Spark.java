package dev.nightdesk.report.chart;

import dev.nightdesk.report.Figures;
import java.util.Arrays;
import java.util.List;

/// A year of closes in the size of a word.
///
/// @param path empty where there are fewer than two closes
/// @param x, y of the last close
public record Spark(String path, String x, String y, String words) {

    public static final int WIDTH = 136;
    public static final int HEIGHT = 44;

    /// Of nothing.
    public static final Spark NONE = new Spark("", "0", "0", "no prices");

    private static final int MARGIN = 3;

    public static Spark of(Prices all) {
        Prices year = all.year();
        int size = year.size();
        if (size < 2) {
            return NONE;
        }
        double[] closes = year.closes();
        List<Double> values = Arrays.stream(closes).boxed().toList();
        Scale up = Scale.around(values, HEIGHT - MARGIN, MARGIN);
        double step = (WIDTH - 2.0 * MARGIN) / (size - 1);
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int i = 0; i < size; i++) {
            xs[i] = MARGIN + i * step;
            ys[i] = up.at(closes[i]);
        }
        return new Spark(
                PathText.of(xs, ys),
                PathText.position(xs[size - 1]),
                PathText.position(ys[size - 1]),
                "closes of a year: from %s to %s"
                        .formatted(Figures.price(closes[0]), Figures.price(year.last())));
    }
}
