package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nights of what is stored.
final class NoFetchIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);
    private static final LocalDate LAST = SmallMarket.LAST;
    private static final SmallMarket MARKET =
            SmallMarket.usual().from(LocalDate.of(2024, 4, 1)).until(LAST);
    private static final String[] NIGHT = {
        "run", "nightly", "--session", LAST.toString(), "--no-fetch"
    };

    private @TempDir Path folder = Path.of("");

    /// What the provider did not deliver somebody has fetched by hand.
    @ParameterizedTest
    @EnumSource
    void what_was_imported_is_rated_without_asking_anybody(Where where, @TempDir Path home) {
        MarketFiles whole = new MarketFiles(home.resolve("whole")).put(MARKET);
        Cli usual = Cli.at(home.resolve("usual"));
        usual.inside(Commands.nightly(whole, EVE)).ends(ExitCode.DONE);
        usual.inside(Commands.nightly(whole, LAST)).ends(ExitCode.DONE);

        MarketFiles files = new MarketFiles(home.resolve("files")).put(MARKET.without(LAST));
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        String bars = whole.directory().resolve("prices.csv.gz").toString();
        nightdesk.inside("import", "bars", bars).ends(ExitCode.DONE);
        files.remove("prices.csv.gz");

        Ran night = nightdesk.run(NIGHT).ends(ExitCode.DONE);
        assertThat(night.err()).contains("round 2", "calls: none, from what is stored");
        assertThat(night.last())
                .matches("universe 65 = analysed \\d+ \\+ excluded \\d+ \\+ failed 0");
        Exports expected = usual.exports(LAST);
        assertThat(nightdesk.exports(LAST).unlike(expected)).isEmpty();
        assertThat(nightdesk.inside(NIGHT).ends(ExitCode.DONE).out()).contains("published already");
    }

    @Test
    void no_provider_is_called_and_the_newest_session_is_meant() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 40")
                        .replace("history: 330", "history: 40"));
        Cli nightdesk =
                Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        String fetched = "run nightly --session 2026-11-20 --stages plan,fetch";
        nightdesk.inside(fetched.split(" ")).ends(ExitCode.DONE);
        int calls = calls(nightdesk);
        Ran night = nightdesk.inside("run", "nightly", "--no-fetch").ends(ExitCode.DONE);
        assertThat(night.out()).contains("published 2026-11-20");
        assertThat(calls(nightdesk)).isEqualTo(calls).isPositive();
    }

    private static int calls(Cli nightdesk) {
        return Where.H2.snapshot(nightdesk).rows("select 1 from provider_call").size();
    }

    @Test
    void where_nothing_is_stored_there_is_nothing_to_rate() {
        Cli nightdesk = Cli.at(folder.resolve("var"));
        nightdesk.inside(NIGHT).ends(ExitCode.USAGE).complains("nothing is stored");
        assertThat(folder.resolve("var")).doesNotExist();
    }
}
