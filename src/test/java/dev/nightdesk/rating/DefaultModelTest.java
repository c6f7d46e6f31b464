package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DefaultModelTest {

    private final YAMLMapper yaml =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();
    private final JsonNode scoring = yaml.readTree(Path.of("jobs/nightly.yaml")).get("scoring");
    private final ScoringModel model = yaml.treeToValue(scoring, ScoringModel.class);

    @Test
    void every_weighted_reading_has_words() {
        assertThat(model.weights())
                .isNotEmpty()
                .allSatisfy(w -> assertThat(ReasonWords.has(w.reading())).as(w.reading()).isTrue());
    }

    @Test
    void weights_read_as_percent() {
        assertThat(model.weights().stream().mapToDouble(Weight::size).sum())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void a_listing_that_nothing_sets_apart_is_held() {
        assertThat(model.thresholds().rate(Score.NEUTRAL, Optional.empty())).isEqualTo(Rating.HOLD);
    }

    @Test
    void the_best_and_the_worst_of_a_market_get_the_strong_ratings() {
        assertThat(rateWhere(weight -> weight > 0 ? 0.75 : 0.25)).isEqualTo(Rating.STRONG_BUY);
        assertThat(rateWhere(weight -> weight > 0 ? 0.25 : 0.75)).isEqualTo(Rating.STRONG_SELL);
    }

    private Rating rateWhere(DoubleUnaryOperator rank) {
        double[] ranks = model.weights().stream().mapToDouble(Weight::weight).map(rank).toArray();
        return model.thresholds().rate(model.score(ranks).value(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "weights", "thresholds", "trade", "opinion", "position"})
    void a_missing_setting_is_an_error(String name) {
        ObjectNode without = scoring.deepCopy().asObject();
        without.remove(name);
        assertThatThrownBy(() -> yaml.treeToValue(without, ScoringModel.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"priceFloor", "minimumDollarVolume", "minimumTradedDays"})
    void a_missing_number_is_an_error_even_where_zero_is_allowed(String name) {
        ObjectNode without = scoring.deepCopy().asObject();
        without.get("opinion").asObject().remove(name);
        assertThatThrownBy(() -> yaml.treeToValue(without, ScoringModel.class))
                .hasMessageContaining(name);
    }
}
