package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.market.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six real nights of January 2016 over three months of real history, one delivery of which was not
/// whole; the last of them once more from the archive; and what four more nights restated.
final class RealNightsIT {

    private static final Path TABLES = Path.of("../shared/data/us-daily-2015-2016");
    private static final Path DELIVERIES = TABLES.resolve("nightly");
    private static final LocalDate PARTIAL = LocalDate.of(2016, 1, 25);
    private static final LocalDate LAST = LocalDate.of(2016, 1, 26);
    private static final List<LocalDate> SESSIONS =
            TradingCalendar.newYork().sessions(LocalDate.of(2016, 1, 19), LAST);

    private static final List<LocalDate> REST =
            TradingCalendar.newYork().sessions(LAST.plusDays(1), LocalDate.of(2016, 2, 1));

    private static final String[] HISTORY = {
        "run",
        "backfill",
        "--market",
        "files:" + TABLES,
        "--from",
        "2015-10-15",
        "--to",
        "2016-01-15"
    };

    private static String[] night(LocalDate session) {
        return new String[] {
            "run", "nightly", "--market", "files:" + DELIVERIES, "--session", session.toString()
        };
    }

    @Test
    void real_nights_account_for_what_was_restated_and_can_be_had_again_from_the_archive(
            @TempDir Path home) throws IOException {
        assumeTrue(Files.exists(DELIVERIES), "no real deliveries at " + DELIVERIES);
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside(HISTORY).ends(ExitCode.DONE);
        copy(home.resolve("var"), home.resolve("again"));
        List<String> restated = new ArrayList<>();
        for (LocalDate session : SESSIONS) {
            ExitCode end = session.equals(PARTIAL) ? ExitCode.GATE : ExitCode.DONE;
            Ran ran = nightdesk.inside(night(session)).ends(end);
            ran.out().lines().filter(line -> line.startsWith("restated")).forEach(restated::add);
        }
        assertThat(restated)
                .containsExactly(
                        "restated: 394 of 6086 bars of 2016-01-15",
                        "restated: 11 of 6077 bars of 2016-01-19",
                        "restated: 14 of 6081 bars of 2016-01-20",
                        "restated: 16 of 6077 bars of 2016-01-21",
                        "restated: 25 of 6075 bars of 2016-01-22",
                        "restated: 18 of 6074 bars of 2016-01-25");
        nightdesk.inside(night(PARTIAL)).ends(ExitCode.DONE);
        Exports expected = nightdesk.exports(LAST);

        copy(home.resolve("var/files/archive"), home.resolve("again/files/archive"));
        Cli again = Cli.at(home.resolve("again"));
        again.inside(
                        "run",
                        "nightly",
                        "--market",
                        "files",
                        "--session",
                        LAST.toString(),
                        "--from-archive")
                .ends(ExitCode.DONE);
        assertThat(again.exports(LAST).unlike(expected)).isEmpty();

        for (LocalDate session : REST) {
            nightdesk
                    .inside(Commands.and(night(session), "--stages", "plan,fetch"))
                    .ends(ExitCode.DONE);
        }
        assertThat(
                        new Tables(nightdesk)
                                .rows(
                                        "select count(*) from bar_version where session >= date '2016-01-19'"))
                .containsExactly("196");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
