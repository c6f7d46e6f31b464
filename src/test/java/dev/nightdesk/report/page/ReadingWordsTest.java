package dev.nightdesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.indicator.Indicators;
import org.junit.jupiter.api.Test;

class ReadingWordsTest {

    @Test
    void every_reading_has_a_name_of_its_own() {
        assertThat(Indicators.ids()).allMatch(ReadingWords::has);
        assertThat(Indicators.ids().stream().map(id -> ReadingWords.line(id, 1, 1, 1).name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_unknown_or_without_weight_is_left_open() {
        StockPage.ReadingLine line =
                ReadingWords.line("sma_50", Double.NaN, Double.NaN, Double.NaN);
        assertThat(line.value()).isEqualTo("–");
        assertThat(line.rank() + line.points()).isEmpty();
    }

    @Test
    void a_reading_that_nobody_has_named_is_called_by_its_id() {
        assertThat(ReadingWords.line("new_one", 0.25, 0.5, -1).name()).isEqualTo("new_one");
    }
}
