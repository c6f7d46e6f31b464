package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LuckBandTest {

    @Test
    void it_is_made_of_the_candidates_means_over_the_sessions() {
        LuckBand band =
                new LuckBand(5)
                        .add(1, new double[] {0.1, -0.2, Double.NaN})
                        .add(2, new double[] {0.3, 0.0, Double.NaN})
                        .add(3, new double[] {Double.NaN, -0.4, Double.NaN});
        LuckBand.Band means = band.band();
        assertThat(means.sessions()).isEqualTo(3);
        assertThat(means.candidates()).isEqualTo(2);
        assertThat(means.largest()).isCloseTo(0.2, within(1e-12));
        assertThat(means.centre()).isCloseTo(0, within(1e-12));
        assertThat(means.low()).isCloseTo(-0.2 + 0.025 * 0.4, within(1e-12));
        assertThat(means.high()).isCloseTo(0.2 - 0.025 * 0.4, within(1e-12));
        assertThat(means.deviation()).isCloseTo(0.2 * Math.sqrt(2), within(1e-12));
        assertThat(band.luck()).isCloseTo(means.centre() + 1.96 * means.deviation(), within(1e-3));
    }

    @Test
    void five_of_a_hundred_candidates_lie_outside_and_the_border_widens_with_the_tries() {
        LuckBand band = noise(500, 100);
        LuckBand.Band means = band.band();
        assertThat(means.deviation()).isCloseTo(0.005, within(0.0005));
        assertThat(means.high()).isCloseTo(0.0098, within(0.0012));
        assertThat(means.low()).isCloseTo(-0.0098, within(0.0012));
        assertThat(band.luck()).isGreaterThanOrEqualTo(means.high());
        // 0.025 ÷ 10 leaves 2.807 deviations
        assertThat(band.luck(10))
                .isCloseTo(means.centre() + 2.807 * means.deviation(), within(1e-5));
        assertThat(band.luck(100)).isGreaterThan(band.luck(10));
    }

    /// Candidates whose rank IC deviates by 0.05 a day.
    private static LuckBand noise(int candidates, int sessions) {
        Random random = new Random(11);
        LuckBand band = new LuckBand(5);
        for (int session = 0; session < sessions; session++) {
            double[] ics = new double[candidates];
            for (int i = 0; i < candidates; i++) {
                ics[i] = 0.05 * random.nextGaussian();
            }
            band.add(session, ics);
        }
        return band;
    }

    @Test
    void without_candidates_nothing_is_known_and_nothing_outside() {
        LuckBand band = new LuckBand(5);
        assertThat(band.luck()).isNaN();
        assertThat(band.band().largest()).isNaN();
        assertThat(0.5 > band.luck(3)).isFalse();
    }

    @Test
    void each_session_has_the_same_candidates() {
        LuckBand band = new LuckBand(5).add(1, new double[3]);
        assertThatThrownBy(() -> band.add(2, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 candidates expected: 2");
    }

    @Test
    void a_claim_is_deflated_by_every_configuration_tried() {
        assertThat(Deflation.of(4).pValue(0.01)).isEqualTo(0.04);
        assertThat(Deflation.of(400).pValue(0.01)).isEqualTo(1);
        assertThat(Deflation.of(4).pValue(Double.NaN)).isNaN();
        assertThatThrownBy(() -> Deflation.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
