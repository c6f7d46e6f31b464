package dev.nightdesk.indicator.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a headline names a company.
class SubjectTest {

    private static String marked(String name, String ticker, String headline) {
        return String.join(" ", Subject.of(name, ticker).markedIn(Wording.cut(headline)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alcoa Inc. - Common Stock | AA | Alcoa's profit falls 12% | <it> profit falls <pct>",
                "The Coca-Cola Company | KO | Why Coca-Cola rises | why <it> rises",
                "General Motors Company | GM | General Motors cuts jobs | <it> cuts jobs",
                "General Motors Company | GM | General unease | general unease",
                "General Motors Company | GM | Shares of GM soar | shares of <it> soar",
                "Ford Motor Company | F | A or F (NYSE: F)? | a or f nyse : <it> ?",
                "Gartner, Inc. | IT | IT SPENDING TO RISE | it spending to rise",
                "Gartner, Inc. | IT | Gartner: IT spending to rise | <it> : it spending to rise"
            })
    void by_the_first_words_of_its_name_or_by_its_ticker(
            String name, String ticker, String headline, String marked) {
        assertThat(marked(name, ticker, headline)).isEqualTo(marked);
    }

    @Test
    void without_a_name_nothing_is_marked() {
        assertThat(marked("", "", "Alcoa rises 5 % to $10.25"))
                .isEqualTo("alcoa rises <pct> to <num>");
    }
}
