package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.market.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sessions that were missed are caught up with, and come out as they would have in time.
final class CatchupIT {

    private @TempDir Path folder = Path.of("");

    private Cli nightdesk(String home) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 150")
                        .replace("history: 330", "history: 130")
                        .replace("metrics: 1200", "metrics: 5")
                        .replace("trends: 860", "trends: 5")
                        .replace("    - {reading: sentiment, weight: 4}\n", ""));
        return Cli.at(folder.resolve(home)).with("NIGHTDESK_CONFIG_DIR", config.toString());
    }

    /// The morning after a session.
    private static Instant morning(LocalDate session) {
        return session.plusDays(1).atTime(6, 30).atZone(TradingCalendar.NEW_YORK).toInstant();
    }

    private static Ran night(Cli nightdesk, LocalDate session) {
        return nightdesk.insideAt(morning(session), "run", "nightly").ends(ExitCode.DONE);
    }

    /// Two tickers change; two listings end; another one, while the clocks go forward.
    @ParameterizedTest
    @CsvSource({"2024-08-27,2024-08-30", "2025-08-19,2025-08-22", "2026-03-06,2026-03-13"})
    void a_session_caught_up_with_is_what_it_would_have_been(LocalDate first, LocalDate last)
            throws IOException {
        List<LocalDate> sessions = TradingCalendar.newYork().sessions(first, last);
        Cli inTime = nightdesk("in-time");
        Map<LocalDate, Exports> expected = new LinkedHashMap<>();
        for (LocalDate session : sessions) {
            night(inTime, session);
            expected.put(session, inTime.exports(session).butForNews());
        }
        Cli late = nightdesk("late");
        night(late, first);
        Ran plan = late.insideAt(morning(last), "plan", "catchup").ends(ExitCode.DONE);
        Ran caughtUp = late.insideAt(morning(last), "catchup").ends(ExitCode.DONE);
        for (String provider : new String[] {"massive", "sec", "nasdaqtrader", "finnhub"}) {
            assertThat(told(plan.out(), "calls " + provider + " +(\\d+) calls?,"))
                    .as(provider)
                    .isEqualTo(told(caughtUp.err(), "calls " + provider + ": planned (\\d+) "))
                    .isPositive();
        }
        for (LocalDate session : sessions) {
            assertThat(
                            late.exports(session)
                                    .butForNews()
                                    .unlike(Objects.requireNonNull(expected.get(session))))
                    .as(session.toString())
                    .isEmpty();
        }
        int missed = sessions.size() - 1;
        assertThat(caughtUp.last())
                .isEqualTo("caught up: %d of %d sessions published".formatted(missed, missed));
    }

    /// The sum of what a text tells.
    private static int told(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    @Test
    void a_closed_day_is_neither_run_nor_asked_for() throws IOException {
        Cli nightdesk = nightdesk("var");
        LocalDate friday = LocalDate.of(2026, 11, 20);
        night(nightdesk, friday);
        nightdesk
                .inside("calendar", "close", "2026-11-23", "--reason", "storm")
                .ends(ExitCode.DONE);
        Ran next = nightdesk.inside("run", "nightly", "--session", "next").ends(ExitCode.DONE);
        assertThat(next.out()).contains("published 2026-11-24");
        assertThat(
                        Where.H2
                                .snapshot(nightdesk)
                                .rows(
                                        "select subject from fetch_task where feed = 'grouped-daily'"
                                                + " and plan = 'nightly:2026-11-24' order by subject"))
                .containsExactly(List.of("2026-11-20"), List.of("2026-11-24"));
        Instant later = morning(LocalDate.of(2026, 11, 24));
        assertThat(nightdesk.insideAt(later, "catchup").ends(ExitCode.DONE).out())
                .contains("nothing to catch up: 2026-11-24 is published");
    }

    @Test
    void nothing_is_missed() throws IOException {
        Cli nightdesk = nightdesk("var");
        LocalDate friday = LocalDate.of(2026, 11, 20);
        night(nightdesk, friday);
        Instant sunday = morning(friday.plusDays(1));
        assertThat(nightdesk.insideAt(sunday, "catchup").ends(ExitCode.DONE).out())
                .contains("nothing to catch up: 2026-11-20 is published");
    }
}
