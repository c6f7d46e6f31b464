package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    private static Filing filing(String form, String start, String end) {
        FilingId id = new FilingId("0000001001-26-000001", form, day(end) + 40);
        TaggedFigure figure =
                new TaggedFigure("Revenues", OptionalInt.of(day(start)), day(end), 1, id);
        return new Filing(id, List.of(figure));
    }

    private static String label(FiscalCalendar calendar, Span.Length length, String end) {
        return calendar.label(new Span(length, day(end)))
                .map(label -> label.period() + " " + label.year())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        // calendar years
        "2025-12-31, DAY,     2025-12-31, FY 2025",
        "2025-12-31, QUARTER, 2026-03-31, Q1 2026",
        "2025-12-31, QUARTER, 2024-06-30, Q2 2024",
        "2025-12-31, QUARTER, 2025-12-31, Q4 2025",
        "2025-12-31, YEAR,    2022-12-31, FY 2022",
        "2025-12-31, YEAR,    2025-09-30, none",
        "2025-12-31, DAY,     2025-11-15, none",
        // years to the end of January, of June
        "2026-01-31, QUARTER, 2025-04-30, Q1 2026",
        "2026-01-31, YEAR,    2026-01-31, FY 2026",
        "2026-06-30, QUARTER, 2025-09-30, Q1 2026",
        // 52 weeks that end in January but are of the year before
        "2027-01-02, YEAR,    2027-01-02, FY 2026",
        "2027-01-02, QUARTER, 2026-10-03, Q3 2026",
        // quarters of 12, 12, 12 and 16 weeks, and of 16, 12, 12 and 12
        "2025-08-31, DAY,     2025-11-23, Q1 2026",
        "2025-08-31, DAY,     2026-02-15, Q2 2026",
        "2025-08-31, DAY,     2026-05-10, Q3 2026",
        "2026-01-31, DAY,     2026-05-23, Q1 2027",
    })
    void a_day_is_named_by_its_distance_from_the_end_of_a_year(
            String yearEnd, Span.Length length, String end, String label) {
        FiscalCalendar calendar = new FiscalCalendar();
        calendar.learn(filing("10-K", LocalDate.parse(yearEnd).minusDays(364).toString(), yearEnd));
        assertThat(label(calendar, length, end)).isEqualTo(label);
    }

    @Test
    void without_an_annual_report_the_year_to_date_tells_when_the_year_began() {
        FiscalCalendar calendar = new FiscalCalendar();
        calendar.learn(filing("10-Q", "2026-02-01", "2026-10-31"));
        assertThat(label(calendar, Span.Length.QUARTER, "2026-10-31")).isEqualTo("Q3 2027");
    }

    @Test
    void a_company_that_moves_its_year_is_taken_at_its_latest_word() {
        FiscalCalendar calendar = new FiscalCalendar();
        calendar.learn(filing("10-K", "2024-01-01", "2024-12-31"));
        calendar.learn(filing("10-K", "2025-07-01", "2026-06-30"));
        assertThat(label(calendar, Span.Length.DAY, "2025-03-31")).isEqualTo("Q1 2025");
        assertThat(label(calendar, Span.Length.DAY, "2026-09-30")).isEqualTo("Q1 2027");
    }

    @Test
    void twelve_months_in_a_quarterly_report_are_no_year() {
        FiscalCalendar calendar = new FiscalCalendar();
        calendar.learn(filing("10-K", "2025-01-01", "2025-12-31"));
        calendar.learn(filing("10-Q", "2025-04-01", "2026-03-31"));
        assertThat(label(calendar, Span.Length.QUARTER, "2026-03-31")).isEqualTo("Q1 2026");
    }

    @Test
    void nothing_is_named_before_anything_was_told() {
        assertThat(label(new FiscalCalendar(), Span.Length.DAY, "2026-03-31")).isEqualTo("none");
    }
}
