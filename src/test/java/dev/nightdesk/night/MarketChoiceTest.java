package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarketChoiceTest {

    @Test
    void a_directory_of_files_may_have_any_name() {
        assertThat(MarketChoice.parse("files:../some data:2016"))
                .isEqualTo(
                        new MarketChoice(Market.FILES, Optional.of(Path.of("../some data:2016"))));
    }

    @ParameterizedTest
    @EnumSource
    void a_market_can_be_named_alone(Market market) {
        assertThat(MarketChoice.parse(market.word()))
                .isEqualTo(new MarketChoice(market, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "files:", "file:/tmp", "FILES", "nyse"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> MarketChoice.parse(text)).isInstanceOf(Refused.class);
    }
}
