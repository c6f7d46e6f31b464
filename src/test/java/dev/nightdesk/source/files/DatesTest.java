package dev.nightdesk.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void reads_every_day_of_three_centuries() {
        for (int day = Dates.EARLIEST; day <= Dates.LATEST; day++) {
            assertThat(day(LocalDate.ofEpochDay(day).toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "2016-06-3", "2016-06-300", "2016/06/30", "2016-13-01", "2016-00-01",
                "2016-06-31", "2016-06-00", "2015-02-29", "1899-12-31", "2200-01-01", "2016-0a-01"
            })
    void refuses_what_is_no_date(String text) {
        assertThat(day(text)).isEqualTo(Dates.NONE);
    }

    private static int day(String text) {
        return Dates.day(("x" + text + "9").toCharArray(), 1, text.length());
    }
}
