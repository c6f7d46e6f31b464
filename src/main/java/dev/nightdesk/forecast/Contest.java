package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tries every learner and every baseline on the same sessions, out of sample, beside candidates of
/// which is known that they know nothing; the same data and seed give the same results, bit for
/// bit.
public final class Contest {

    private final Panel panel;
    private final Labels labels;
    private final Stakes stakes;

    /// @param panel every session of which is one of the labels'
    public Contest(Panel panel, Labels labels, Stakes stakes) {
        this.panel = panel;
        this.labels = labels;
        this.stakes = stakes;
    }

    /// Hears how far a contest has come, and may end it by an exception.
    public interface Progress {

        /// One session more was tested.
        ///
        /// @param sessions tested so far
        void tested(int sessions, int of);
    }

    /// What distinguishes this data from other data.
    public String fingerprint() {
        return DataPrint.of(panel, labels);
    }

    /// Holds it for one horizon.
    ///
    /// @throws IllegalArgumentException if the history is shorter than [Trial#sessionsNeeded]
    public Results hold(int horizon, Progress progress) {
        WalkForward split = new WalkForward(panel, labels, horizon, stakes.trial());
        List<Fold> folds = split.folds();
        if (folds.isEmpty()) {
            throw new IllegalArgumentException(
                    "%d sessions, but a horizon of %d needs %d"
                            .formatted(
                                    panel.size(), horizon, stakes.trial().sessionsNeeded(horizon)));
        }
        return new Round(split, horizon, progress).play(folds);
    }

    /// One horizon of the contest, while it is held.
    private final class Round {

        private final WalkForward split;
        private final int horizon;
        private final Progress progress;
        private final List<Contestant> contestants;
        private final Luck luck;
        private final LeakHunt leaks;
        private int tested;

        Round(WalkForward split, int horizon, Progress progress) {
            this.split = split;
            this.horizon = horizon;
            this.progress = progress;
            contestants =
                    Stream.concat(
                                    Learners.ALL.stream().map(one -> contestant(one, true)),
                                    Learners.BASELINES.stream().map(one -> contestant(one, false)))
                            .toList();
            luck = new Luck(stakes, panel.width(), horizon);
            leaks = new LeakHunt(stakes, panel.width());
        }

        private Contestant contestant(Learner learner, boolean learns) {
            return new Contestant(learner, learns, horizon, stakes);
        }

        Results play(List<Fold> folds) {
            int all = folds.stream().mapToInt(fold -> split.tested(fold).size()).sum();
            for (Fold fold : folds) {
                Weightings shuffled = learn(split.training(fold));
                for (int session : split.tested(fold)) {
                    test(session, shuffled);
                    progress.tested(++tested, all);
                }
            }
            return results(folds, split.known());
        }

        /// Returns models of shuffled labels.
        private Weightings learn(TrainingSet set) {
            contestants.forEach(one -> one.learn(set));
            return luck.shuffled(set);
        }

        private void test(int session, Weightings shuffled) {
            int day = panel.session(session);
            int[] ids = panel.ids(session);
            byte[] bins = panel.bins(session);
            float[] outcomes = labels.of(day, horizon, ids);
            List<float[]> later = later(day, ids);
            for (Contestant one : contestants) {
                one.test(new Section(day, ids, one.score(bins, ids.length), outcomes));
                for (int lag = 0; lag < later.size(); lag++) {
                    one.decay(Decay.LAGS.get(lag), later.get(lag));
                }
            }
            luck.add(day, bins, outcomes, shuffled);
            leaks.add(bins, outcomes, labels.tomorrow(day, ids), labels.firstDay(day, ids));
        }

        /// Outcomes that begin later, as far as they are known.
        private List<float[]> later(int day, int[] ids) {
            int[] sessions = labels.sessions();
            int index = labels.index(day);
            List<float[]> later = new ArrayList<>();
            for (int lag : Decay.LAGS) {
                if (index + lag < sessions.length) {
                    later.add(labels.of(sessions[index + lag], horizon, ids));
                }
            }
            return later;
        }

        private Results results(List<Fold> folds, TrainingSet known) {
            return new Results(
                    horizon,
                    folds,
                    tested,
                    contestants.stream().map(one -> one.entrant(known)).toList(),
                    luck.band(),
                    leaks.found(),
                    leaks.leak(),
                    luck.shuffled(known),
                    known.lastSession(),
                    known.knownAt());
        }
    }
}
