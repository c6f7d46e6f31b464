package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bars that somebody fetched by hand.
final class ImportIT extends NewPlace {

    private static final String STOOQ =
            """
            <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
            ZM.US,D,20190418,000000,65,66,60.321,62,25764659,0
            ZM.US,D,20190419,000000,65,66,60.321,62,1,0
            ZM.US,D,20190422,000000,61,68.9,59.94,65.7,9949738,0
            ZM.US,D,19800102,000000,1,1,1,1,1,0
            """;

    private static final String CSV =
            """
            ticker,date,open,high,low,close,volume
            AAA,2016-06-29,10,11,9,10.5,1000
            AAA,2016-06-30,10.5,12,10,11.25,2000
            BBB,2016-06-30,10,9,11,10,2000
            """;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, Long> imported(Cli nightdesk, Path path, String... more) {
        Map<String, Long> lines = new LinkedHashMap<>();
        nightdesk
                .inside(
                        Commands.and(
                                new String[] {
                                    "import", "bars", path.toString(), "--output", "json"
                                },
                                more))
                .ends(ExitCode.DONE)
                .json()
                .forEach(line ->
                        lines.put(line.get("what").stringValue(), line.get("rows").longValue()));
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_stored_once_and_what_it_restates_is_kept(Where where) throws IOException {
        Cli place = where.empty(folder.resolve("var"));
        Path file = file("bars.csv", CSV);
        assertThat(imported(place, file, "--market", "files"))
                .containsEntry("read", 3L)
                .containsEntry("stored", 2L)
                .containsEntry("rejected HIGH_BELOW_LOW", 1L);
        assertThat(imported(place, file))
                .containsEntry("stored", 0L)
                .containsEntry("unchanged", 2L);
        Files.writeString(file, CSV.replace("12,10,11.25,2000", "12,10,11.5,2000"));
        assertThat(imported(place, file))
                .containsEntry("stored", 1L)
                .containsEntry("restated", 1L)
                .containsEntry("unchanged", 1L);
        Tables tables = new Tables(place);
        assertThat(tables.rows("select close from bar_version")).containsExactly("11.25");
        assertThat(tables.rows("select close from bar order by session"))
                .containsExactly("10.5", "11.5");
        assertThat(tables.rows("select * from bar_session")).isEmpty();
    }

    @Test
    void files_of_stooq_are_adjusted_and_never_mix_with_traded_prices() throws IOException {
        Path stooq = file("zm.us.txt", STOOQ);
        assertThat(imported(nightdesk, stooq, "--market", "files", "--format", "stooq"))
                .containsExactly(
                        Map.entry("files", 1L),
                        Map.entry("read", 4L),
                        Map.entry("stored", 2L),
                        Map.entry("restated", 0L),
                        Map.entry("unchanged", 0L),
                        Map.entry("outside of the calendar", 1L),
                        Map.entry("rejected NOT_A_SESSION", 1L));
        assertThat(new Tables(nightdesk).rows("select kind, prices from market"))
                .containsExactly("files|adjusted");
        Path csv = file("bars.csv", CSV);
        refused(csv, "holds adjusted prices; traded ones must never mix");
        assertThat(imported(nightdesk, csv, "--prices", "adjusted")).containsEntry("stored", 2L);
    }

    private void refused(Path path, String words, String... more) {
        nightdesk
                .inside(Commands.and(new String[] {"import", "bars", path.toString()}, more))
                .ends(ExitCode.USAGE)
                .complains(words);
    }

    @Test
    void what_does_not_belong_is_refused_before_anything_is_made() throws IOException {
        Path csv = file("bars.csv", CSV);
        Path stooq = file("zm.us.txt", STOOQ);
        refused(csv, "the simulated market invents its bars");
        refused(csv, "is laid out as csv", "--market", "files", "--format", "stooq");
        refused(
                stooq,
                "hold adjusted prices, not traded",
                "--market",
                "files",
                "--prices",
                "traded");
        refused(folder.resolve("none.csv"), "cannot read", "--market", "files");
        Path both = Files.createDirectories(folder.resolve("both"));
        Files.copy(csv, both.resolve("bars.csv"));
        Files.copy(stooq, both.resolve("zm.us.txt"));
        refused(both, "of traded and of adjusted prices", "--market", "files");
        Files.writeString(both.resolve("zm.us.txt"), "Exceeded the daily hits limit");
        refused(both, "daily limit of downloads", "--market", "files");
        nothingWasMade();
    }

    @Test
    void a_market_that_was_run_on_keeps_the_bars_of_its_listings_only() throws IOException {
        night().ends(ExitCode.DONE);
        Path csv =
                file(
                        "more.csv",
                        """
                        date,symbol,open,high,low,close,volume
                        2024-03-28,S000,10,11,9,10.5,1000
                        2024-03-28,NOBODY,10,11,9,10.5,1000
                        """);
        assertThat(imported(nightdesk, csv))
                .containsEntry("stored", 1L)
                .containsEntry("rejected UNKNOWN_SYMBOL", 1L);
        assertThat(
                        new Tables(nightdesk)
                                .rows(
                                        "select * from bar_session where session = date '2024-03-28'"))
                .isEmpty();
        assertThat(new Tables(nightdesk).rows("select source from market").getFirst())
                .endsWith("files");
        nightdesk.inside("picks").ends(ExitCode.DONE);
    }

    @Test
    void a_live_market_has_to_know_its_listings_first() throws IOException {
        refused(file("bars.csv", CSV), "no listing is known yet", "--market", "live");
        nothingWasMade();
    }

    @Test
    void the_bulk_files_of_stooq_are_read_as_they_are() {
        Path bulk = Path.of("../shared/provider-samples/stooq");
        assumeTrue(Files.exists(bulk), "no files of Stooq at " + bulk);
        Map<String, Long> lines = imported(nightdesk, bulk, "--market", "files");
        assertThat(lines).containsEntry("files", 9L).containsEntry("read", 40_211L);
        long outside = lines.getOrDefault("outside of the calendar", 0L);
        assertThat(lines).containsEntry("stored", 40_211 - outside);
        assertThat(new Tables(nightdesk).rows("select ticker from listing_ticker order by 1"))
                .contains("AAPL", "UCBpI")
                .hasSize(9);
    }
}
