package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Day by day against two published calendars; what differs is listed with its reason.
class TradingCalendarOracleTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final LocalTime REGULAR = LocalTime.of(16, 0);
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy");

    private static final Map<LocalDate, String> LEAN_DIFFERS =
            Map.of(
                    LocalDate.of(1998, 11, 27), "its list of early closes starts in 1999",
                    LocalDate.of(1998, 12, 24), "its list of early closes starts in 1999",
                    LocalDate.of(1999, 12, 31), "it misses this early close");

    @Test
    void every_day_agrees_with_exchange_calendars() throws IOException {
        Map<LocalDate, Hours> oracle = exchangeCalendars();
        assertThat(oracle).hasSize(8324);
        assertThat(ours(LocalDate.of(1990, 1, 1), LocalDate.of(2023, 1, 13))).isEqualTo(oracle);
    }

    @Test
    void every_day_agrees_with_lean_except_where_lean_is_known_to_err() throws IOException {
        JsonNode lean = lean();
        Map<LocalDate, LocalTime> expected = closings(lean);
        Map<LocalDate, LocalTime> differing = new TreeMap<>();
        LocalDate end = LocalDate.of(2028, 12, 31);
        for (LocalDate day = LocalDate.of(1998, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
            LocalTime close = close(day);
            if (!close.equals(expected.getOrDefault(day, weekdayClose(day)))) {
                differing.put(day, close);
            }
        }
        assertThat(differing.keySet()).containsExactlyInAnyOrderElementsOf(LEAN_DIFFERS.keySet());
    }

    @Test
    void lean_lists_an_early_close_on_a_sunday_which_is_no_session() throws IOException {
        assertThat(lean().get("earlyCloses").has("12/24/2017")).isTrue();
        assertThat(CALENDAR.isSession(LocalDate.of(2017, 12, 24))).isFalse();
    }

    private record Hours(Instant opening, Instant closing) {}

    private static Map<LocalDate, Hours> ours(LocalDate from, LocalDate to) {
        return CALENDAR.sessions(from, to).stream()
                .collect(Collectors.toMap(day -> day, TradingCalendarOracleTest::hours));
    }

    private static Hours hours(LocalDate day) {
        return new Hours(CALENDAR.opening(day).toInstant(), CALENDAR.closing(day).toInstant());
    }

    private static Map<LocalDate, Hours> exchangeCalendars() throws IOException {
        try (BufferedReader lines = SharedData.gzipped("calendar/xnys.csv.gz")) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(
                            Collectors.toMap(
                                    field -> LocalDate.parse(field[0].substring(0, 10)),
                                    field ->
                                            new Hours(
                                                    Instant.parse(field[1]),
                                                    Instant.parse(field[2]))));
        }
    }

    private static JsonNode lean() throws IOException {
        try (BufferedReader json = SharedData.gzipped("calendar/market-hours-database.json.gz")) {
            return JsonMapper.shared().readTree(json).get("entries").get("Equity-usa-[*]");
        }
    }

    /// Closing times of the days that differ from their weekday's; midnight stands for closed.
    private static Map<LocalDate, LocalTime> closings(JsonNode lean) {
        Map<LocalDate, LocalTime> closings = new TreeMap<>();
        lean.get("earlyCloses")
                .properties()
                .forEach(early ->
                        closings.put(
                                LocalDate.parse(early.getKey(), US),
                                LocalTime.parse(early.getValue().asString())));
        lean.get("holidays")
                .forEach(day ->
                        closings.put(LocalDate.parse(day.asString(), US), LocalTime.MIDNIGHT));
        closings.remove(LocalDate.of(2017, 12, 24)); // a Sunday, see above
        return closings;
    }

    private static LocalTime weekdayClose(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 ? REGULAR : LocalTime.MIDNIGHT;
    }

    private static LocalTime close(LocalDate day) {
        return CALENDAR.isSession(day) ? CALENDAR.closing(day).toLocalTime() : LocalTime.MIDNIGHT;
    }
}
