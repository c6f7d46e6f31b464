package dev.nightdesk.forecast;

import java.util.Arrays;

/// Who is in the fifth of the highest scores of a session, and who in that of the lowest.
///
/// @param top ids, ascending
/// @param bottom ids, ascending
record Fifths(int[] top, int[] bottom) {

    private static final int PARTS = 5;

    static Fifths of(Section section, Ranking scores) {
        return new Fifths(in(PARTS - 1, section, scores), in(0, section, scores));
    }

    private static int[] in(int part, Section section, Ranking scores) {
        int[] ids = new int[section.ids().length];
        int size = 0;
        for (int i = 0; i < ids.length; i++) {
            if (isIn(part, scores, i)) {
                ids[size++] = section.ids()[i];
            }
        }
        return Arrays.copyOf(ids, size);
    }

    static boolean isTop(Ranking scores, int at) {
        return isIn(PARTS - 1, scores, at);
    }

    private static boolean isIn(int part, Ranking scores, int at) {
        return scores.known(at) && scores.part(at, PARTS) == part;
    }

    /// The mean outcome of the top fifth less that of the bottom one, over the names whose outcome
    /// is known; NaN if there are none in either.
    static double spread(Section section, Ranking scores) {
        return mean(PARTS - 1, section.outcomes(), scores) - mean(0, section.outcomes(), scores);
    }

    private static double mean(int part, float[] outcomes, Ranking scores) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < outcomes.length; i++) {
            if (isIn(part, scores, i) && !Float.isNaN(outcomes[i])) {
                sum += outcomes[i];
                count++;
            }
        }
        return sum / count;
    }

    /// The share of today's names that were not among those before; NaN without names today.
    static double replaced(int[] before, int[] today) {
        long fresh = Arrays.stream(today).filter(id -> Arrays.binarySearch(before, id) < 0).count();
        return (double) fresh / today.length;
    }
}
