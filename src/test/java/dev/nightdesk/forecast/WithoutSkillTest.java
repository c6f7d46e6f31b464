package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Markets in which nobody can know anything: returns are noise and the whims of common factors,
/// scores are lasting exposures to those factors. Skill is seen by luck all the time, and must not
/// be believed.
class WithoutSkillTest {

    private static final int WORLDS = 200;
    private static final int SESSIONS = 160;
    private static final int LISTINGS = 80;
    private static final int FACTORS = 5;
    private static final int CANDIDATES = 40;
    private static final Verdict.Rule RULE = new Verdict.Rule(0.05, 5);

    @Test
    void no_edge_is_found_though_factors_reward_some_scores_for_months() {
        int edges = 0;
        int outsideAnIntervalForIndependentDays = 0;
        int outsideTheInterval = 0;
        for (int world = 0; world < WORLDS; world++) {
            World market = new World(new Random(world));
            Scorecard champion = market.card("champion", 5);
            SeriesMean naive = SeriesMean.of(ics(champion), 1);
            outsideAnIntervalForIndependentDays += isOutside(naive) ? 1 : 0;
            outsideTheInterval += isOutside(champion.rankIc()) ? 1 : 0;
            edges += market.verdict(champion, 10).isEdge() ? 1 : 0;
        }
        assertThat(edges).isZero();
        assertThat(outsideTheInterval).isLessThan(WORLDS / 10);
        assertThat(outsideAnIntervalForIndependentDays).isGreaterThan(WORLDS / 6);
    }

    private static double[] ics(Scorecard card) {
        return card.dailyIc().stream().mapToDouble(DailyIc::ic).toArray();
    }

    private static boolean isOutside(SeriesMean mean) {
        return mean.low() > 0 || mean.high() < 0;
    }

    /// One such market.
    private static final class World {

        private final Random random;
        private final double[][] exposures = new double[LISTINGS][FACTORS];
        private final double[][] returns;

        World(Random random) {
            this.random = random;
            for (double[] listing : exposures) {
                fill(listing);
            }
            returns = new double[SESSIONS + 5][LISTINGS];
            double[] factors = new double[FACTORS];
            for (double[] day : returns) {
                fill(factors);
                for (int listing = 0; listing < LISTINGS; listing++) {
                    day[listing] = dot(exposures[listing], factors) + 3 * random.nextGaussian();
                }
            }
        }

        private void fill(double[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextGaussian();
            }
        }

        private static double dot(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * y[i];
            }
            return sum;
        }

        private float[] outcomes(int session, int horizon) {
            float[] outcomes = new float[LISTINGS];
            for (int day = session; day < session + horizon; day++) {
                for (int listing = 0; listing < LISTINGS; listing++) {
                    outcomes[listing] += (float) returns[day][listing];
                }
            }
            return outcomes;
        }

        /// The exposures, weighed at random for good.
        private float[] scores() {
            double[] weights = new double[FACTORS];
            fill(weights);
            float[] scores = new float[LISTINGS];
            for (int listing = 0; listing < LISTINGS; listing++) {
                scores[listing] = (float) dot(exposures[listing], weights);
            }
            return scores;
        }

        Scorecard card(String model, int horizon) {
            float[] scores = scores();
            Scorecard.Builder builder = new Scorecard.Builder(model, horizon, new Costs(0));
            for (int session = 0; session < SESSIONS; session++) {
                builder.add(Sections.of(session, scores, outcomes(session, horizon)));
            }
            return builder.build();
        }

        Verdict verdict(Scorecard champion, int tried) {
            Scorecard composite = card("composite", champion.horizon());
            float[][] candidates = new float[CANDIDATES][];
            for (int i = 0; i < CANDIDATES; i++) {
                candidates[i] = scores();
            }
            LuckBand luck = new LuckBand(champion.horizon());
            for (int session = 0; session < SESSIONS; session++) {
                float[] outcomes = outcomes(session, champion.horizon());
                luck.add(session, RankIc.against(outcomes).ics(candidates));
            }
            PairedDifference lead = PairedDifference.of(champion, composite);
            return Verdict.of(champion, composite, lead, luck, tried, RULE);
        }
    }
}
