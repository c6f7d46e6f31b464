package dev.nightdesk.report.chart;

import dev.nightdesk.report.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A small row of columns, the last one of which is tonight's.
///
/// @param columns oldest first
/// @param words the same for those who do not see it
public record Columns(List<Column> columns, String words) {

    public static final int WIDTH = 200;
    public static final int HEIGHT = 56;

    /// One column.
    ///
    /// @param tonight whether it is the last one
    public record Column(String x, String y, String width, String height, boolean tonight) {}

    /// Columns of one thing over some sessions.
    ///
    /// @param shares fractions, ≥ 0, oldest first, at least one
    /// @param places how many columns there is room for
    public static Columns of(String what, List<Double> shares, int places) {
        double most = Math.max(Collections.max(shares), 1e-9);
        double pitch = (double) WIDTH / places;
        int first = places - shares.size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            double height = Math.max(0.5, shares.get(i) / most * HEIGHT);
            columns.add(
                    new Column(
                            PathText.position((first + i) * pitch),
                            PathText.position(HEIGHT - height),
                            PathText.position(pitch * 0.7),
                            PathText.position(height),
                            i == shares.size() - 1));
        }
        return new Columns(columns, words(what, shares));
    }

    private static String words(String what, List<Double> shares) {
        List<Double> before = shares.subList(0, shares.size() - 1);
        String tonight = what + ": " + Figures.share(shares.getLast()) + " tonight";
        return before.isEmpty()
                ? tonight + ", no session before it"
                : "%s; over the %d sessions before it from %s to %s"
                        .formatted(
                                tonight,
                                before.size(),
                                Figures.share(Collections.min(before)),
                                Figures.share(Collections.max(before)));
    }
}
