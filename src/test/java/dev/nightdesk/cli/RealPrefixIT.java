package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.past.LookBack;
import dev.nightdesk.night.past.Onlooker;
import dev.nightdesk.night.past.Sight;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every reading of 25 sessions of the real market, before and after the database heard of the
/// weeks that followed: bars, splits, dividends, delistings and filings.
final class RealPrefixIT {

    private static final Path TABLES = Path.of("../shared/data/us-daily-2015-2016");
    private static final LocalDate LAST = LocalDate.of(2016, 2, 26);
    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final Sight SIGHT = new Sight(504, 1200, 15, 5, false);

    @Test
    void later_weeks_of_the_real_market_change_no_reading(@TempDir Path home) {
        assumeTrue(Files.exists(TABLES), "no real tables at " + TABLES);
        Cli nightdesk = Cli.at(home);
        backfill(nightdesk, "2015-12-01", "2016-02-25");
        nightdesk
                .inside(
                        "run",
                        "nightly",
                        "--market",
                        "files:" + TABLES,
                        "--session",
                        LAST.toString())
                .ends(ExitCode.DONE);
        Sum before = sum(home);
        assertThat(before.listings).isGreaterThan(100_000);
        backfill(nightdesk, "2016-02-29", "2016-04-15");
        Sum after = sum(home);
        assertThat(after.listings).isEqualTo(before.listings);
        assertThat(after.hashes).isEqualTo(before.hashes);
    }

    private static void backfill(Cli nightdesk, String from, String to) {
        nightdesk
                .inside(
                        "run",
                        "backfill",
                        "--market",
                        "files:" + TABLES,
                        "--from",
                        from,
                        "--to",
                        to)
                .ends(ExitCode.DONE);
    }

    private static Sum sum(Path home) {
        List<LocalDate> sessions = CALENDAR.sessions(CALENDAR.sessionsBack(LAST, 24), LAST);
        Sum sum = new Sum(sessions.size());
        try (Database database = Database.open(DatabaseAddress.embedded(home.resolve("files")))) {
            new LookBack(Stores.of(database), CALENDAR, SIGHT).read(sessions, sum);
        }
        return sum;
    }

    /// Adds up what is seen, session by session.
    private static final class Sum implements Onlooker {

        private final long[] hashes;
        private int listings;

        Sum(int sessions) {
            hashes = new long[sessions];
        }

        @Override
        public void sees(int session, Analysis analysis) {
            if (analysis instanceof Analysis.Done done) {
                listings++;
                Analysed one = done.analysed();
                hashes[session] =
                        hashes[session] * 1_000_003
                                + one.instrumentId() * 31L
                                + one.bars() * 7L
                                + Arrays.hashCode(one.readings());
            }
        }
    }
}
