package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nights that fetch call by call, inside quotas that are short.
final class CallsIT {

    private static final String FRIDAY = "2026-11-20";
    private static final String[] NIGHT = {"run", "nightly", "--session", FRIDAY};

    private @TempDir Path folder = Path.of("");

    /// A small market, of whose providers some allow less than usual.
    private Cli nightdesk(String of, String limits) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 60")
                        .replace("metrics: 1200", "metrics: 20")
                        .replace("trends: 860", "trends: 20")
                        .replace("history: 330", "history: 260"));
        String providers = Files.readString(Path.of("jobs", "providers.yaml"));
        assertThat(providers).contains(of);
        Files.writeString(config.resolve("providers.yaml"), providers.replace(of, limits));
        return Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
    }

    @Test
    void a_night_does_without_what_is_not_needed_and_says_so() throws IOException {
        Cli nightdesk = nightdesk("calls: 24, per: day", "calls: 3, per: day");
        nightdesk.inside(NIGHT).ends(ExitCode.DONE);
        Ran next = nightdesk.inside("run", "nightly", "--session", "next").ends(ExitCode.DONE);
        assertThat(next.out())
                .contains("published 2026-11-23")
                .contains("calls alphavantage/news-sentiment: 19 given up: quota of 3 per day");
        assertThat(next.err())
                .contains("calls alphavantage: planned 22 + discovered 0 - released 19")
                .contains("+ retried 0 = spent 3");
    }

    @Test
    void a_night_that_cannot_make_a_call_it_needs_waits_for_a_restart() throws IOException {
        String usual = "{calls: 5, per: PT1M, zone: UTC}";
        Cli nightdesk = nightdesk(usual, usual + "\n      - {calls: 150, per: day, zone: UTC}");
        Instant night = Instant.parse("2026-11-22T05:00:00Z");
        Ran first = nightdesk.insideAt(night, NIGHT).ends(ExitCode.QUOTA);
        assertThat(first.out())
                .contains(FRIDAY + " is not complete: calls that it needs did not fit into a quota")
                .contains("calls massive/grouped-daily: ", " waiting for the quota")
                .contains("nightdesk restart 1");
        assertThat(nightdesk.inside("picks").ends(ExitCode.USAGE).err())
                .contains("nothing is published yet");
        Instant sameDay = Instant.parse("2026-11-22T06:00:00Z");
        Ran restarted = nightdesk.insideAt(sameDay, "restart", "--last").ends(ExitCode.QUOTA);
        assertThat(restarted.out()).contains("waiting for the quota");
        Instant later = Instant.parse("2026-11-23T06:00:00Z");
        assertThat(nightdesk.insideAt(later, "restart", "--last").ends(ExitCode.DONE).out())
                .contains("published " + FRIDAY);
        assertThat(repeated(Where.H2, nightdesk)).isEmpty();
        assertThat(restarted.err()).contains("calls: as planned before");
        assertThat(refreshed(nightdesk)).hasSize(20);
    }

    /// Companies whose metrics were planned to be asked for, once for all rounds of a plan.
    private static List<List<String>> refreshed(Cli nightdesk) {
        return Where.H2
                .snapshot(nightdesk)
                .rows("select subject from fetch_task where feed = 'metric'");
    }

    @ParameterizedTest
    @EnumSource
    void a_backfill_uses_its_quota_up_and_survives_its_process(Where where, @TempDir Path home)
            throws IOException {
        Cli base = nightdesk("together: 8", "together: 8");
        Cli nightdesk = where.empty(home.resolve("var"));
        for (String name : List.of("NIGHTDESK_CONFIG_DIR")) {
            nightdesk = nightdesk.with(name, base.environment().getOrDefault(name, ""));
        }
        String[] backfill = {"run", "backfill", "--from", "2024-11-22", "--to", FRIDAY};
        killAt(where, nightdesk, backfill, 120);
        killAt(where, nightdesk, backfill, 300);
        nightdesk.inside(backfill).ends(ExitCode.DONE);

        List<List<String>> calls =
                where.snapshot(nightdesk)
                        .rows(
                                "select c.reserved_at, t.subject from provider_call c join fetch_task t"
                                        + " on t.task_id = c.task_id where t.feed = 'grouped-daily'"
                                        + " order by c.call_id");
        List<String> days = calls.stream().map(List::getLast).distinct().toList();
        int sessions =
                TradingCalendar.newYork()
                        .sessions(LocalDate.of(2024, 11, 22), LocalDate.parse(FRIDAY))
                        .size();
        assertThat(days).hasSize(sessions).isSorted();
        assertThat(calls.size()).isBetween(sessions, sessions + 2);
        assertThat(repeated(where, nightdesk)).hasSizeLessThanOrEqualTo(2);
        List<List<String>> massive =
                where.snapshot(nightdesk)
                        .rows(
                                "select %s from provider_call where provider = 'massive' order by call_id"
                                        .formatted(seconds()));
        double elapsed = number(massive.getLast()) - number(massive.getFirst());
        double allowed = 1 + elapsed / Duration.ofMillis(12_500).toMillis() * 1_000;
        assertThat(massive.size()).isGreaterThanOrEqualTo((int) (0.98 * allowed));
    }

    private static String seconds() {
        return "extract(epoch from reserved_at)";
    }

    private static double number(List<String> row) {
        return Double.parseDouble(row.getFirst());
    }

    private static void killAt(Where where, Cli nightdesk, String[] backfill, int calls) {
        Running running = nightdesk.start(backfill).said("plan: ").pause();
        while (running.isAlive() && made(where, nightdesk) < calls) {
            running.step(15);
        }
        running.kill();
        assertThat(made(where, nightdesk)).isLessThan(calls + 150);
    }

    private static int made(Where where, Cli nightdesk) {
        return where.snapshot(nightdesk)
                .rowsIfAny("select 1 from provider_call where provider = 'massive'")
                .size();
    }

    /// Calls that were answered and made once more all the same, or were in flight when a process
    /// died.
    private static List<List<String>> repeated(Where where, Cli nightdesk) {
        return where.snapshot(nightdesk)
                .rows(
                        "select task_id from provider_call where provider = 'massive' group by task_id"
                                + " having count(*) > 1");
    }
}
