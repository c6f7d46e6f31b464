package dev.nightdesk.forecast;

import java.util.Arrays;

/// Takes the edge off a section of returns: what lies beyond the 1st and the 99th percentile is set
/// to it, so that one bad print does not make the mean.
final class Winsor {

    private static final double TAIL = 0.01;

    private Winsor() {}

    /// In place: winsorised, then less the mean of the section. NaN stays and does not count.
    static void excess(float[] section) {
        float[] sorted = known(section);
        if (sorted.length == 0) {
            return;
        }
        int cut = (int) (sorted.length * TAIL);
        float least = sorted[cut];
        float most = sorted[sorted.length - 1 - cut];
        double mean = 0;
        for (float value : sorted) {
            mean += Math.clamp(value, least, most);
        }
        mean /= sorted.length;
        for (int i = 0; i < section.length; i++) {
            if (!Float.isNaN(section[i])) {
                section[i] = (float) (Math.clamp(section[i], least, most) - mean);
            }
        }
    }

    private static float[] known(float[] section) {
        float[] known = new float[section.length];
        int count = 0;
        for (float value : section) {
            if (!Float.isNaN(value)) {
                known[count++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
