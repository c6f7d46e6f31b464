package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.LuckBand;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.ContestStore.Contest;
import java.util.Arrays;
import java.util.Collection;

/// What the candidates of a contest of which is known that they know nothing have reached since:
/// the weightings drawn by lot, then its models of shuffled labels.
public record LuckSince(Contest contest) {

    /// A band over its tests, to which sessions since can be added.
    LuckBand withTests() {
        LuckBand band = new LuckBand(contest.horizon());
        for (int i = 0; i < contest.sessions(); i++) {
            band.add(i, contest.luck().means());
        }
        return band;
    }

    /// The band over sessions that were looked at since.
    public LuckBand.Band over(Collection<Seen> seen) {
        LuckBand band = new LuckBand(contest.horizon());
        seen.forEach(one -> add(band, one));
        return band.band();
    }

    /// Adds what was seen of a session.
    void add(LuckBand band, Seen seen) {
        band.add((int) seen.session().toEpochDay(), inOrder(seen));
    }

    /// Rank ICs in the order of the candidates, NaN where one is not among those seen. A model of
    /// shuffled labels is the same candidate in every contest, as a learner is.
    private double[] inOrder(Seen seen) {
        int shuffled = contest.luck().shuffled().length / Features.ALL.size();
        int drawn = contest.luck().means().length - shuffled;
        double[] ics = new double[drawn + shuffled];
        Arrays.fill(ics, Double.NaN);
        copy(seen.weightings(), ics, 0, drawn);
        copy(seen.shuffled().ics(), ics, drawn, shuffled);
        return ics;
    }

    private static void copy(double[] from, double[] to, int at, int most) {
        System.arraycopy(from, 0, to, at, Math.min(from.length, most));
    }
}
