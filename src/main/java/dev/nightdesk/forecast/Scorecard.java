package dev.nightdesk.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one model's scores were worth over the sessions it was tested on. Whatever there were no
/// pairs for is NaN.
///
/// @param model its id
/// @param horizon sessions that an outcome looks over
/// @param costs what the net figures are net of
/// @param sessions how many were scored
/// @param rankIc the mean daily rank IC
/// @param informationRatio mean daily rank IC ÷ its deviation from day to day
/// @param dailyIc of each session that has one, in their order
/// @param decay by lag, ascending
/// @param spread top less bottom fifth
/// @param turnover mean share of the top fifth's names that were not in it one session before
/// @param hitRate of signs
/// @param brier of the chance to end above the session's median, calibrated on earlier sections
/// @param reliability of the same
/// @param coverage share of known outcomes that had a score
public record Scorecard(
        String model,
        int horizon,
        Costs costs,
        int sessions,
        SeriesMean rankIc,
        double informationRatio,
        List<DailyIc> dailyIc,
        List<Decay> decay,
        QuantileSpread spread,
        double turnover,
        HitRate hitRate,
        Brier brier,
        Reliability reliability,
        double coverage) {

    public Scorecard {
        dailyIc = List.copyOf(dailyIc);
        decay = List.copyOf(decay);
    }

    /// Collects sections in the order of their sessions, one a session.
    public static final class Builder {

        private final String model;
        private final int horizon;
        private final Costs costs;
        private final List<DailyIc> dailyIc = new ArrayList<>();
        private final Map<Integer, List<Double>> decay = new TreeMap<>();
        private final List<Double> gross = new ArrayList<>();
        private final List<Double> net = new ArrayList<>();
        private final List<Double> turnover = new ArrayList<>();
        private final Deque<Fifths> held = new ArrayDeque<>();
        private final Hits hits = new Hits();
        private final Calibration calibration;
        private int sessions;
        private int last = Integer.MIN_VALUE;
        private long outcomes;
        private long covered;

        /// @param horizon sessions that an outcome looks over, ≥ 1
        public Builder(String model, int horizon, Costs costs) {
            this.model = model;
            this.horizon = Horizon.checked(horizon);
            this.costs = costs;
            calibration = new Calibration(horizon);
        }

        /// Adds one session.
        ///
        /// @throws IllegalArgumentException if the section is not later than the one before
        public Builder add(Section section) {
            if (section.session() <= last) {
                throw new IllegalArgumentException(
                        "sessions must ascend: " + section.session() + " after " + last);
            }
            last = section.session();
            sessions++;
            Ranking scores = Ranking.of(section.scores());
            addIc(section);
            addCoverage(section);
            addFifths(section, scores);
            hits.add(section, scores);
            calibration.add(section, scores);
            return this;
        }

        /// The same scores beside outcomes that begin later.
        ///
        /// @param lag sessions by which they do, ≥ 1
        public Builder addDecay(int lag, Section later) {
            Horizon.checked(lag);
            decay.computeIfAbsent(lag, any -> new ArrayList<>())
                    .add(RankIc.of(later.scores(), later.outcomes()));
            return this;
        }

        private void addIc(Section section) {
            double ic = RankIc.of(section.scores(), section.outcomes());
            if (!Double.isNaN(ic)) {
                dailyIc.add(new DailyIc(section.session(), ic));
            }
        }

        private void addCoverage(Section section) {
            for (int i = 0; i < section.ids().length; i++) {
                if (!Float.isNaN(section.outcomes()[i])) {
                    outcomes++;
                    covered += Float.isNaN(section.scores()[i]) ? 0 : 1;
                }
            }
        }

        private void addFifths(Section section, Ranking scores) {
            Fifths now = Fifths.of(section, scores);
            if (!held.isEmpty()) {
                turnover.add(Fifths.replaced(held.getLast().top(), now.top()));
            }
            double spread = Fifths.spread(section, scores);
            gross.add(spread);
            net.add(spread - costOf(now));
            held.add(now);
        }

        /// What was in the fifth one horizon before is kept, all else is bought and sold. The first
        /// horizon's purchases stand for the sales that end the last one's.
        private double costOf(Fifths now) {
            double replaced = 2;
            if (held.size() == horizon) {
                Fifths before = held.remove();
                replaced =
                        Fifths.replaced(before.top(), now.top())
                                + Fifths.replaced(before.bottom(), now.bottom());
            }
            return 2 * costs.perSide() * replaced;
        }

        public Scorecard build() {
            double[] ics = dailyIc.stream().mapToDouble(DailyIc::ic).toArray();
            SeriesMean rankIc = SeriesMean.of(ics, horizon);
            return new Scorecard(
                    model,
                    horizon,
                    costs,
                    sessions,
                    rankIc,
                    rankIc.mean() / deviation(ics, rankIc.mean()),
                    dailyIc,
                    decay.entrySet().stream().map(e -> decay(e.getKey(), e.getValue())).toList(),
                    new QuantileSpread(mean(gross), mean(net)),
                    SeriesMean.of(array(turnover), 1).mean(),
                    hits.rate(),
                    calibration.brier(),
                    calibration.reliability(),
                    (double) covered / outcomes);
        }

        private static Decay decay(int lag, List<Double> ics) {
            SeriesMean mean = SeriesMean.of(array(ics), 1);
            return new Decay(lag, mean.sessions(), mean.mean());
        }

        private SeriesMean mean(List<Double> series) {
            return SeriesMean.of(array(series), horizon);
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static double deviation(double[] values, double mean) {
            double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            return Math.sqrt(squares / (values.length - 1));
        }
    }
}
