package dev.nightdesk.night.learn;

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

    /// Rank ICs in the order of the candidates; models of shuffled labels of another contest are
    /// none of them.
    private double[] inOrder(Seen seen) {
        double[] ics = Arrays.copyOf(seen.weightings(), contest.luck().means().length);
        Arrays.fill(ics, Math.min(ics.length, seen.weightings().length), ics.length, Double.NaN);
        double[] shuffled = seen.shuffled().ics();
        if (seen.shuffled().contest().equals(contest.id())) {
            System.arraycopy(shuffled, 0, ics, ics.length - shuffled.length, shuffled.length);
        }
        return ics;
    }
}
