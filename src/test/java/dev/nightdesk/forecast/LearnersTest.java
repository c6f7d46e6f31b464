package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnersTest {

    private static final Planted MARKET = Planted.market(0.002, 100, 300, 11);

    static Stream<Learner> learners() {
        return Learners.ALL.stream();
    }

    static Stream<Learner> everyone() {
        return Stream.concat(Learners.ALL.stream(), Learners.BASELINES.stream());
    }

    /// The correlation of scores and labels over the sessions after those learnt from.
    private static double skill(Fitted fitted, Planted market) {
        double sum = 0;
        int sessions = 0;
        for (int session = 0; session < market.panel().size() - 6; session++) {
            int[] ids = market.panel().ids(session);
            float[] scores = fitted.score(market.panel().bins(session), ids.length);
            float[] labels = market.labels().of(market.panel().session(session), 5, ids);
            sum += correlation(Places.of(scores), Places.of(labels));
            sessions++;
        }
        return sum / sessions;
    }

    private static double correlation(byte[] a, byte[] b) {
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            both += Places.centred(a[i]) * Places.centred(b[i]);
            left += Places.centred(a[i]) * Places.centred(a[i]);
            right += Places.centred(b[i]) * Places.centred(b[i]);
        }
        return left == 0 ? 0 : both / Math.sqrt(left * right);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_planted_signal_is_learnt(Learner learner) {
        Fitted fitted = learner.fit(MARKET.everything(5), 1);
        assertThat(skill(fitted, Planted.market(0.002, 100, 300, 12))).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void where_there_is_nothing_nothing_is_learnt(Learner learner) {
        Fitted fitted = learner.fit(Planted.market(0, 100, 300, 13).everything(5), 1);
        assertThat(Math.abs(skill(fitted, Planted.market(0, 100, 300, 14)))).isLessThan(0.02);
    }

    @Test
    void of_shuffled_labels_nothing_is_learnt() {
        Weightings shuffled = new Ridge().fitShuffled(MARKET.everything(5), 1, 20);
        Planted other = Planted.market(0.002, 60, 300, 15);
        int width = Planted.FEATURES.size();
        Set<List<Double>> distinct = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < shuffled.size(); i++) {
            double[] weights = Arrays.copyOfRange(shuffled.flat(), i * width, (i + 1) * width);
            distinct.add(Arrays.stream(weights).boxed().toList());
            sum += skill(new Linear(Planted.FEATURES, weights), other);
        }
        assertThat(Math.abs(sum / shuffled.size())).isLessThan(0.05);
        assertThat(distinct).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void the_same_data_gives_the_same_artefact(Learner learner) {
        Planted again = Planted.market(0.002, 100, 300, 11);
        assertThat(learner.fit(again.everything(5), 1).artefact())
                .isEqualTo(learner.fit(MARKET.everything(5), 1).artefact());
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void what_is_read_back_scores_the_same(Learner learner) {
        Fitted fitted = learner.fit(MARKET.everything(5), 1);
        Fitted read = learner.read(fitted.artefact(), Planted.FEATURES);
        assertThat(read.score(MARKET.panel().bins(50), 300))
                .containsExactly(fitted.score(MARKET.panel().bins(50), 300));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void a_model_of_other_features_is_refused(Learner learner) {
        byte[] artefact = learner.fit(MARKET.everything(5), 1).artefact();
        assertThatThrownBy(() -> Learners.read(learner.id(), artefact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learnt from other features");
        assertThatThrownBy(() ->
                        Learners.read(learner.id(), "<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not the artefact");
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void rows_of_another_width_are_refused(Learner learner) {
        Fitted fitted = learner.fit(MARKET.everything(5), 1);
        assertThatThrownBy(() -> fitted.score(new byte[7], 1))
                .hasMessageContaining("1 rows of 5 features expected: 7");
    }

    @Test
    void an_unknown_learner_is_refused() {
        assertThatThrownBy(() -> Learners.read("oracle", new byte[0]))
                .hasMessageContaining("no learner oracle");
    }

    @Test
    void every_name_is_given_once() {
        assertThat(everyone().map(Learner::id)).doesNotHaveDuplicates().contains(Learners.TO_BEAT);
    }
}
