package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Looks at every feature of the tested sessions for what it must not know: the return of the next
/// session and the label. Beside them it looks at a leak that it has planted itself, in the same
/// way.
final class LeakHunt {

    private final Suspects ofTomorrow;
    private final Suspects ofLabels;
    private final Suspects ofPlanted;
    private final int width;
    private final int planted;
    private double sum;
    private int sessions;

    LeakHunt(Stakes stakes, int width) {
        ofTomorrow = new Suspects(stakes.borders());
        ofLabels = new Suspects(stakes.borders());
        ofPlanted = new Suspects(stakes.borders());
        this.width = width;
        planted = new Random(stakes.seed()).nextInt(width);
    }

    /// @param tomorrow returns to the next session
    /// @param firstDay returns of the first session that the label covers
    void add(byte[] bins, float[] outcomes, float[] tomorrow, float[] firstDay) {
        float[][] columns = Suspects.columns(bins, width);
        ofTomorrow.add(Suspects.look(columns, tomorrow));
        ofLabels.add(Suspects.look(columns, outcomes));
        double[] ics = new double[width];
        Arrays.fill(ics, Double.NaN);
        ics[planted] = RankIc.of(firstDay, outcomes);
        ofPlanted.add(ics);
        if (!Double.isNaN(ics[planted])) {
            sum += ics[planted];
            sessions++;
        }
    }

    List<Suspects.Suspect> found() {
        List<Suspects.Suspect> found = new ArrayList<>(ofTomorrow.found());
        found.addAll(ofLabels.found());
        return found;
    }

    Leak leak() {
        return new Leak(planted, sum / sessions, ofPlanted.suspects(planted));
    }
}
