package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.indicator.Indicators;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtotalTest {

    @Test
    void points_are_told_by_group() {
        List<Contribution> contributions =
                List.of(
                        new Contribution("momentum_252", 4),
                        new Contribution("earnings_yield", -1.5),
                        new Contribution("beta_252", 2),
                        new Contribution("sentiment", 0.5),
                        new Contribution("forecast_20", -3),
                        new Contribution("revenue_growth", 1));
        assertThat(Subtotal.of(contributions))
                .containsExactly(
                        new Subtotal(Group.TECHNICAL, 6),
                        new Subtotal(Group.FUNDAMENTAL, -0.5),
                        new Subtotal(Group.SENTIMENT, 0.5),
                        new Subtotal(Group.FORECAST, -3));
        assertThat(Subtotal.of(contributions.subList(0, 1))).hasSize(1);
    }

    @Test
    void a_reading_on_filings_is_fundamental() {
        for (String id : Indicators.ids()) {
            assertThat(Group.of(id) == Group.FUNDAMENTAL)
                    .as(id)
                    .isEqualTo(!Indicators.concepts(id).isEmpty());
        }
    }

    @Test
    void risk_is_read_by_id() {
        Risk risk = Risk.of(id -> Risk.READINGS.indexOf(id) + 0.5);
        assertThat(risk).isEqualTo(new Risk(0.5, 1.5, 2.5, 3.5, 4.5, 5.5));
    }
}
