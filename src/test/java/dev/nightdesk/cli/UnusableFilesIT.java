package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Files that cannot be used: the reason is told in a line or two, and nothing is left half done.
final class UnusableFilesIT extends NewPlace {

    @Test
    void a_directory_that_does_not_exist() {
        nightdesk
                .run("run", "nightly", "--market", "files:" + folder.resolve("nowhere"))
                .ends(ExitCode.USAGE)
                .complains("nowhere does not exist");
        nothingWasMade();
    }

    @Test
    void a_file_in_the_place_of_a_directory() {
        nightdesk
                .inside("run", "nightly", "--market", files.market() + "/symbols.tsv")
                .ends(ExitCode.USAGE)
                .complains("symbols.tsv is not a directory");
        nothingWasMade();
    }

    @Test
    void an_empty_directory() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        nightdesk
                .inside("run", "nightly", "--market", "files:" + empty)
                .ends(ExitCode.USAGE)
                .complains("empty holds no prices", "put prices.csv");
        nothingWasMade();
    }

    @Test
    void prices_twice() {
        files.putPrices("prices.csv", MARKET);
        night().ends(ExitCode.USAGE).complains("prices.csv", "prices.csv.gz", "remove the one");
        nothingWasMade();
    }

    @Test
    void a_header_without_a_column() {
        files.putPrices("prices.csv.gz", MARKET, 1, header -> header.replace("close", "last"));
        night().ends(ExitCode.USAGE).complains("prices.csv.gz has no column 'close'");
        nothingWasMade();
    }

    @Test
    void prices_that_break_off_fail_and_are_restarted_when_they_are_whole() {
        nightdesk.inside(Commands.nightly(files, LocalDate.of(2024, 5, 30))).ends(ExitCode.DONE);
        files.truncate("prices.csv.gz");
        Ran failed = nightdesk.run(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.FAILED);
        assertThat(failed.out() + failed.err())
                .contains("prices.csv.gz is truncated after line", "nightdesk restart")
                .doesNotContain("\tat ");
        assertThat(failed.out().lines()).hasSizeLessThanOrEqualTo(2);
        nightdesk.inside("picks", "--session", "2024-05-31").ends(ExitCode.USAGE);
        nightdesk.inside("picks", "--session", "2024-05-30").ends(ExitCode.DONE);

        files.put(MARKET);
        nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        nightdesk.inside("picks", "--session", "2024-05-31").ends(ExitCode.DONE);
    }

    @Test
    void a_price_that_is_no_number_costs_its_row_and_is_told() {
        files.putPrices("prices.csv.gz", MARKET, 1_000, UnusableFilesIT::withBadClose);
        Ran night = night().ends(ExitCode.DONE);
        assertThat(night.err()).contains("1 rejected as MALFORMED").contains("line 1000: 'abc'");
        Ran failures = nightdesk.inside("failures", "--output", "csv").ends(ExitCode.DONE);
        assertThat(failures.out()).containsPattern("fetch,MALFORMED,,1,.*line 1000: 'abc'");
    }

    private static String withBadClose(String line) {
        String[] fields = line.split(",", -1);
        fields[5] = "abc";
        return String.join(",", fields);
    }

    @Test
    void rows_of_a_holiday_are_counted_and_not_stored() {
        LocalDate memorialDay = LocalDate.of(2024, 5, 27);
        files.put(MARKET.withRowsOn(memorialDay, SmallMarket.LAST));
        Ran backfill = nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        assertThat(backfill.err()).contains("64 rejected as NOT_A_SESSION");
        nightdesk.inside("export", "bars", "--session", "2024-05-27").ends(ExitCode.USAGE);
    }
}
