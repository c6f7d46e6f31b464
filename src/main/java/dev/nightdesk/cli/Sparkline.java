package dev.nightdesk.cli;

import java.util.List;

/// A row of numbers as a picture in one line: a character for each, higher for more.
final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    /// For a screen that has no blocks.
    private static final String SIGNS = "_.-:=+*#";

    private final String levels;

    private Sparkline(String levels) {
        this.levels = levels;
    }

    static Sparkline on(Screen screen) {
        return new Sparkline(screen.shows(BLOCKS) ? BLOCKS : SIGNS);
    }

    /// The least is at the bottom, the greatest at the top; in the middle if all are the same.
    String of(List<Double> values) {
        double least = values.stream().mapToDouble(value -> value).min().orElse(0);
        double greatest = values.stream().mapToDouble(value -> value).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            double height = greatest > least ? (value - least) / (greatest - least) : 0.5;
            line.append(levels.charAt((int) Math.min(height * levels.length(), 7)));
        }
        return line.toString();
    }
}
