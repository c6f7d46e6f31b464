package dev.nightdesk.report.chart;

import dev.nightdesk.report.Figures;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// A year of closes with their averages of 50 and 200 sessions, target and stop.
///
/// @param close path
/// @param shortAverage path
/// @param longAverage path
/// @param prices labels of the upright axis
/// @param months labels of the other
/// @param levels lines across: target, close and stop, as far as there are any
/// @param words the same for those who do not see it
public record PriceChart(
        String close,
        String shortAverage,
        String longAverage,
        List<Label> prices,
        List<Label> months,
        List<Level> levels,
        String words) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 340;
    public static final int LEFT = 62;
    public static final int RIGHT = 606;
    public static final int TOP = 12;
    public static final int BOTTOM = 300;

    private static final int TICKS = 5;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ROOT);
    private static final DateTimeFormatter JANUARY =
            DateTimeFormatter.ofPattern("yyyy", Locale.ROOT);

    /// The chart of one listing.
    ///
    /// @param prices at least two
    /// @param target US dollars, NaN if there is none
    /// @param stop US dollars, NaN if there is none
    public static PriceChart of(Prices prices, double target, double stop) {
        Prices year = prices.year();
        double[] shorter = prices.average(Prices.SHORT);
        double[] longer = prices.average(Prices.LONG);
        List<Double> all =
                DoubleStream.concat(
                                DoubleStream.of(target, stop),
                                DoubleStream.concat(
                                        Arrays.stream(year.closes()),
                                        DoubleStream.concat(
                                                Arrays.stream(shorter), Arrays.stream(longer))))
                        .filter(Double::isFinite)
                        .boxed()
                        .toList();
        Scale up = Scale.around(all, BOTTOM, TOP);
        Scale along = new Scale(0, Math.max(1, year.size() - 1), LEFT, RIGHT);
        double[] xs =
                DoubleStream.iterate(0, i -> i + 1).limit(year.size()).map(along::at).toArray();
        return new PriceChart(
                path(xs, year.closes(), up),
                path(xs, shorter, up),
                path(xs, longer, up),
                up.ticks(TICKS).stream()
                        .map(price -> Label.of(up.at(price), Figures.plain(price)))
                        .toList(),
                months(year.days(), along),
                Level.all(up, year.last(), target, stop),
                words(year, shorter, longer, target, stop));
    }

    private static String path(double[] xs, double[] values, Scale up) {
        return PathText.of(xs, Arrays.stream(values).map(up::at).toArray());
    }

    /// The first session of each month; a year where it begins.
    private static List<Label> months(int[] days, Scale along) {
        List<Label> labels = new ArrayList<>();
        for (int i = 1; i < days.length; i++) {
            LocalDate day = LocalDate.ofEpochDay(days[i]);
            if (day.getMonth() != LocalDate.ofEpochDay(days[i - 1]).getMonth()) {
                labels.add(
                        Label.of(
                                along.at(i),
                                (day.getMonthValue() == 1 ? JANUARY : MONTH).format(day)));
            }
        }
        return labels;
    }

    private static String words(
            Prices year, double[] shorter, double[] longer, double target, double stop) {
        StringBuilder words = new StringBuilder();
        words.append(
                "Adjusted closes from %s (%s) to %s (%s); lowest %s, highest %s"
                        .formatted(
                                LocalDate.ofEpochDay(year.days()[0]),
                                Figures.price(year.closes()[0]),
                                LocalDate.ofEpochDay(year.days()[year.size() - 1]),
                                Figures.price(year.last()),
                                Figures.price(Arrays.stream(year.closes()).min().orElseThrow()),
                                Figures.price(Arrays.stream(year.closes()).max().orElseThrow())));
        known(words, "50-day average", shorter[shorter.length - 1]);
        known(words, "200-day average", longer[longer.length - 1]);
        known(words, "target", target);
        known(words, "stop", stop);
        return words.append(".").toString();
    }

    private static void known(StringBuilder words, String name, double value) {
        if (!Double.isNaN(value)) {
            words.append("; ").append(name).append(" ").append(Figures.price(value));
        }
    }
}
