package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.List;

/// Splits a panel in time, never at random, and is the only way to a [TrainingSet].
public final class WalkForward {

    private final Panel panel;
    private final Labels labels;
    private final int horizon;
    private final Trial trial;

    /// @param panel every session of which is one of the labels'
    /// @param horizon one of the labels'
    public WalkForward(Panel panel, Labels labels, int horizon, Trial trial) {
        this.panel = panel;
        this.labels = labels;
        this.horizon = horizon;
        this.trial = trial;
        if (!labels.horizons().contains(horizon)) {
            throw new IllegalArgumentException("no labels of horizon " + horizon);
        }
    }

    /// The splits, oldest first; empty where the history is too short for [Trial#sessionsNeeded].
    public List<Fold> folds() {
        int first = panel.size() == 0 ? 0 : at(0);
        int last = lastLabelled();
        int firstTested = first + trial.minimumTraining() + Fold.purge(horizon);
        if (last - firstTested + 1 < trial.minimumWindows() * horizon) {
            return List.of();
        }
        List<Fold> folds = new ArrayList<>();
        for (int from = firstTested; from <= last; from += trial.block()) {
            folds.add(fold(first, from, Math.min(from + trial.block() - 1, last)));
        }
        return folds;
    }

    private Fold fold(int first, int from, int to) {
        int lastTrained = from - 1 - Fold.purge(horizon);
        int kept = trial.lastSessions();
        int firstTrained = kept == 0 ? first : Math.max(first, lastTrained - kept + 1);
        return new Fold(horizon, firstTrained, lastTrained, from, to);
    }

    /// Index, among the exchange's sessions, of one of the panel's.
    private int at(int session) {
        return labels.index(panel.session(session));
    }

    /// Index of the last session of the panel whose horizon is over.
    private int lastLabelled() {
        int over = labels.sessions().length - 1 - Fold.purge(horizon);
        return panel.size() == 0 ? -1 : Math.min(at(panel.size() - 1), over);
    }

    /// What may be learnt from before the fold's test begins.
    public TrainingSet training(Fold fold) {
        if (fold.horizon() != horizon) {
            throw new IllegalArgumentException("a fold of horizon " + fold.horizon());
        }
        return training(fold.firstTrained(), fold.lastTrained());
    }

    /// What may be learnt from at the end of the span: all sessions whose labels are known.
    public TrainingSet known() {
        int last = lastLabelled();
        int first = panel.size() == 0 ? 0 : at(0);
        int kept = trial.lastSessions();
        return training(kept == 0 ? first : Math.max(first, last - kept + 1), last);
    }

    private TrainingSet training(int from, int to) {
        List<Integer> within = new ArrayList<>();
        long rows = 0;
        for (int session = 0; session < panel.size(); session++) {
            if (at(session) >= from && at(session) <= to) {
                within.add(session);
                rows += panel.ids(session).length;
            }
        }
        if (within.isEmpty()) {
            throw new IllegalArgumentException("no session to learn from");
        }
        return new TrainingSet(panel, labels, horizon, sample(within, rows));
    }

    /// Every k-th session, the newest one among them.
    private List<Integer> sample(List<Integer> within, long rows) {
        int k = (int) Math.ceilDiv(rows, trial.mostRows());
        List<Integer> sample = new ArrayList<>();
        for (int i = (within.size() - 1) % Math.max(k, 1); i < within.size(); i += Math.max(k, 1)) {
            sample.add(within.get(i));
        }
        return sample;
    }

    /// The sessions of the panel that a fold tests.
    List<Integer> tested(Fold fold) {
        List<Integer> tested = new ArrayList<>();
        for (int session = 0; session < panel.size(); session++) {
            if (at(session) >= fold.firstTested() && at(session) <= fold.lastTested()) {
                tested.add(session);
            }
        }
        return tested;
    }

    /// Sessions with their features and the labels that are known of them.
    public static final class TrainingSet {

        private final Panel panel;
        private final Labels labels;
        private final int horizon;
        private final List<Integer> sessions;

        private TrainingSet(Panel panel, Labels labels, int horizon, List<Integer> sessions) {
            this.panel = panel;
            this.labels = labels;
            this.horizon = horizon;
            this.sessions = sessions;
        }

        /// The ids of the columns, in order.
        public List<String> features() {
            return panel.features();
        }

        /// Sessions.
        public int size() {
            return sessions.size();
        }

        /// Epoch day of the newest session among them.
        public int lastSession() {
            return panel.session(sessions.getLast());
        }

        /// Epoch day of the session at whose close the last of its labels was known: a model of
        /// this set may foretell that session and later ones, and has seen something of all before.
        public int knownAt() {
            int[] all = labels.sessions();
            return all[labels.index(lastSession()) + Fold.purge(horizon)];
        }

        /// What is to be learnt from one of the sessions.
        ///
        /// @param index from 0, the oldest
        Lesson lesson(int index) {
            int session = sessions.get(index);
            int[] ids = panel.ids(session);
            return Lesson.of(panel.bins(session), labels.of(panel.session(session), horizon, ids));
        }
    }
}
