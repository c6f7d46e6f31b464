package dev.nightdesk.cli;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Command lines that several tests give.
final class Commands {

    private Commands() {}

    /// The history up to the eve of the last session.
    static String[] backfill(MarketFiles files) {
        return new String[] {
            "run",
            "backfill",
            "--market",
            files.market(),
            "--from",
            "2023-03-20",
            "--to",
            SmallMarket.LAST.minusDays(1).toString()
        };
    }

    static String[] nightly(MarketFiles files, LocalDate session) {
        return new String[] {
            "run", "nightly", "--market", files.market(), "--session", session.toString()
        };
    }

    static String[] and(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }
}
