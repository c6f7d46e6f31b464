package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Nights in which the clocks change, or somebody sets them.
final class ClockIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private @TempDir Path folder = Path.of("");

    private Cli nightdesk(Where where, String home) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 40")
                        .replace("history: 330", "history: 60")
                        .replace("metrics: 1200", "metrics: 5")
                        .replace("trends: 860", "trends: 5"));
        return where.empty(folder.resolve(home)).with("NIGHTDESK_CONFIG_DIR", config.toString());
    }

    /// Twice in the night of Sunday, before the change and after it; then on the next morning.
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T06:45:00Z, 2026-03-08T07:15:00Z, 2026-03-06, 2026-03-10T10:30:00Z, 2026-03-09",
        "2026-11-01T05:45:00Z, 2026-11-01T06:15:00Z, 2026-10-30, 2026-11-03T11:30:00Z, 2026-11-02",
        "2026-11-27T18:05:00Z, 2026-11-28T05:15:00Z, 2026-11-27, 2026-12-01T11:30:00Z, 2026-11-30"
    })
    void the_night_in_which_clocks_change_is_like_any_other(
            Instant before, Instant after, String session, Instant next, String following)
            throws IOException {
        Cli nightdesk = nightdesk(Where.H2, "var");
        assertThat(nightdesk.insideAt(before, "run", "nightly").ends(ExitCode.DONE).out())
                .contains("published " + session);
        assertThat(nightdesk.insideAt(after, "run", "nightly").ends(ExitCode.DONE).out())
                .contains(session + " is published already");
        assertThat(nightdesk.insideAt(after, "catchup").ends(ExitCode.DONE).out())
                .contains("nothing to catch up");
        assertThat(nightdesk.insideAt(next, "run", "nightly").ends(ExitCode.DONE).out())
                .contains("published " + following);
    }

    /// Goes back by an hour in the middle of a run.
    private static final class SetBack extends Clock {

        private final Instant began;
        private final AtomicInteger looks = new AtomicInteger();
        private final int after;

        /// @param after so many looks at it
        SetBack(Instant began, int after) {
            this.began = began;
            this.after = after;
        }

        @Override
        public Instant instant() {
            int look = looks.incrementAndGet();
            Instant now = began.plusMillis(look);
            return look > after ? now.minus(HOUR) : now;
        }

        boolean wasSet() {
            return looks.get() > after;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_is_set_back_loses_nothing(Where where) throws IOException {
        Instant now = Instant.parse("2026-11-21T11:30:00Z");
        Cli usual = nightdesk(Where.H2, "usual");
        usual.insideAt(now, "run", "nightly").ends(ExitCode.DONE);
        Exports friday = usual.exports("2026-11-20");
        usual.insideAt(now.plus(HOUR), "run", "nightly", "--session", "next").ends(ExitCode.DONE);
        Exports monday = usual.exports("2026-11-23");

        Cli nightdesk = nightdesk(where, "set-back");
        SetBack clock = new SetBack(now, 12);
        nightdesk.insideBy(clock, "run", "nightly").ends(ExitCode.DONE);
        assertThat(clock.wasSet()).isTrue();
        assertThat(nightdesk.exports("2026-11-20").unlike(friday)).isEmpty();
        nightdesk
                .insideAt(now.minus(HOUR), "run", "nightly", "--session", "next")
                .ends(ExitCode.DONE);
        assertThat(nightdesk.exports("2026-11-23").unlike(monday)).isEmpty();
        assertThat(nightdesk.inside("status", "--output", "json").json())
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.get("status").stringValue()).isEqualTo("COMPLETED");
                    assertThat(row.get("durationSeconds").doubleValue()).isNotNegative();
                });
        assertThat(spent(where, nightdesk)).isEqualTo(spent(Where.H2, usual));
    }

    /// Calls by provider, none forgotten and none made twice.
    private static List<List<String>> spent(Where where, Cli nightdesk) {
        return where.snapshot(nightdesk)
                .rows(
                        "select provider, count(*) from provider_call group by provider order by"
                                + " provider");
    }

    /// A run that was stopped goes on an hour earlier.
    @Test
    void a_restart_before_its_run_finds_what_the_run_has_left() throws IOException {
        Instant now = Instant.parse("2026-11-21T11:30:00Z");
        Cli nightdesk = nightdesk(Where.H2, "var");
        String fetched = "run nightly --session 2026-11-20 --stages plan,fetch";
        nightdesk.insideAt(now, fetched.split(" ")).ends(ExitCode.DONE);
        List<List<String>> calls = spent(Where.H2, nightdesk);
        nightdesk.insideAt(now.minus(HOUR), "run", "nightly", "--no-fetch").ends(ExitCode.DONE);
        assertThat(spent(Where.H2, nightdesk)).isEqualTo(calls);
    }
}
