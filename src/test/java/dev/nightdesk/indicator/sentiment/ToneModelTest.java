package dev.nightdesk.indicator.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the shipped model says of headlines that nobody labelled.
class ToneModelTest {

    private static final Subject TARN = Subject.of("Tarn Valley Foods Inc", "TVF");

    private static double balance(String headline, boolean shared) {
        return ToneModel.shipped().tone(headline, TARN, shared).balance();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarn Valley Foods shares surge 9%",
                "Tarn Valley Foods upgraded to buy at Quarrow",
                "Tarn Valley Foods wins multi-year contract",
                "Strong quarter lifts TVF"
            })
    void good_news_is_positive(String headline) {
        assertThat(balance(headline, false)).as(headline).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarn Valley Foods shares tumble 9%",
                "Tarn Valley Foods slips on weak demand",
                "Tarn Valley Foods reports wider loss",
                "TVF slumps on weak sales"
            })
    void bad_news_is_negative(String headline) {
        assertThat(balance(headline, false)).as(headline).isLessThan(-0.2);
    }

    @Test
    void one_headline_is_good_for_one_company_and_bad_for_another() {
        assertThat(balance("Tarn Valley gains on strong sales; Orrin Mills falls 5%", true))
                .isGreaterThan(0.2);
        assertThat(balance("Orrin Mills gains on strong sales; Tarn Valley falls 5%", true))
                .isLessThan(-0.2);
    }

    @Test
    void words_that_it_does_not_know_leave_it_near_the_middle() {
        Tone tone = ToneModel.shipped().tone("Zyxq Qwvb", TARN, false);
        assertThat(Math.abs(tone.balance())).isLessThan(0.3);
        assertThat(tone.negative() + tone.neutral() + tone.positive()).isCloseTo(1, within(1e-12));
    }

    @Test
    void it_is_small_and_holds_no_headline() throws IOException {
        assertThat(Files.size(Fitting.RESOURCE)).isLessThan(300_000);
        try (Stream<String> lines = Files.lines(Fitting.RESOURCE)) {
            assertThat(lines.filter(line -> !line.startsWith("# ")))
                    .hasSize(11_001)
                    .allMatch(line -> line.split("\t", -1)[0].split(" ", -1).length <= 2);
        }
    }
}
