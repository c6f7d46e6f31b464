package dev.nightdesk.report.chart;

import dev.nightdesk.report.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A price marked across a chart.
///
/// @param kind `target`, `close` or `stop`
/// @param at where the line is
/// @param price as it stands at its end
/// @param priceAt where that stands, so far from the others that all can be read
public record Level(String kind, String at, String price, String priceAt) {

    /// Pixels from one line of words to the next, as large as they are on a phone.
    private static final double APART = 26;

    private record Mark(String kind, double value, double at) {}

    static List<Level> all(Scale up, double close, double target, double stop) {
        List<Mark> marks = new ArrayList<>();
        mark(marks, "target", target, up);
        mark(marks, "close", close, up);
        mark(marks, "stop", stop, up);
        marks.sort(Comparator.comparingDouble(Mark::at));
        return spread(marks);
    }

    private static void mark(List<Mark> marks, String kind, double value, Scale up) {
        if (!Double.isNaN(value)) {
            marks.add(new Mark(kind, value, up.at(value)));
        }
    }

    /// The middle one stays; those around it give way.
    private static List<Level> spread(List<Mark> marks) {
        int middle = marks.size() / 2;
        double[] at = marks.stream().mapToDouble(Mark::at).toArray();
        for (int i = middle - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], at[i + 1] - APART);
        }
        for (int i = middle + 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + APART);
        }
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Mark mark = marks.get(i);
            levels.add(
                    new Level(
                            mark.kind(),
                            PathText.position(mark.at()),
                            Figures.price(mark.value()),
                            PathText.position(at[i])));
        }
        return levels;
    }
}
