package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole nights, from the files to the exports, by the built application in processes of its own.
final class NightIT {

    private static final Pattern EQUATION =
            Pattern.compile(
                    "universe (\\d+) = analysed (\\d+) \\+ excluded (\\d+) \\+ failed (\\d+)");

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void one_uninterrupted_night() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        Cli nightdesk = Cli.at(folder.resolve("uninterrupted"));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    @ParameterizedTest
    @EnumSource
    void a_night_is_published_once_and_the_same_everywhere(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.run(Commands.backfill(files)).ends(ExitCode.DONE);

        Ran night = nightdesk.run(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        assertThat(night.last()).isEqualTo("universe 65 = analysed 57 + excluded 8 + failed 0");
        assertThat(balances(night.last())).isTrue();
        assertThat(night.out())
                .contains("published 2024-05-31")
                .contains("ETF 1", "WARRANT 1", "UNIT 1", "PREFERRED 1", "NOTE 1", "TEST_ISSUE 1")
                .contains("NO_BAR_THIS_SESSION 1", "TOO_FEW_READINGS 1");
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();

        Ran again = nightdesk.run(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        assertThat(again.out()).contains("published already").contains("nothing to do");
        assertThat(again.last()).isEqualTo(night.last());
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    private static boolean balances(String line) {
        Matcher parts = EQUATION.matcher(line);
        return parts.matches()
                && number(parts, 1) == number(parts, 2) + number(parts, 3) + number(parts, 4);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    @Test
    void every_listing_analysed_is_in_the_exports_whatever_its_ticker() {
        assertThat(expected.analysis().lines()).hasSize(58);
        assertThat(expected.recommendations().lines()).hasSize(58);
        assertThat(expected.market().lines()).hasSizeGreaterThan(295);
        for (String table : new String[] {expected.analysis(), expected.recommendations()}) {
            assertThat(table.lines().map(line -> line.split(",", -1)[0]))
                    .contains("NA", "NAN", "TRUE")
                    .doesNotContain(SmallMarket.HALTED, SmallMarket.DELISTED, "ZETF");
        }
        assertThat(expected.recommendations())
                .containsPattern(SmallMarket.PENNY + ",NO_OPINION,.*PRICE_FLOOR")
                .containsPattern(SmallMarket.ILLIQUID + ",NO_OPINION,.*ILLIQUID");
    }

    @Test
    void a_closed_exchange_is_no_failure_and_leaves_nothing(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        for (String day : new String[] {"2024-05-27", "2024-06-01"}) {
            Ran ran = nightdesk.run("run", "nightly", "--market", files.market(), "--session", day);
            assertThat(ran.ends(ExitCode.DONE).out()).contains("market closed").contains(day);
        }
        assertThat(home.resolve("var")).doesNotExist();
    }

    @Test
    void a_night_finds_the_newest_session_and_its_files_again(@TempDir Path home) {
        MarketFiles own = new MarketFiles(home.resolve("files"));
        own.put(SmallMarket.usual().until(SmallMarket.LAST));
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside("run", "nightly", "--market", own.market()).ends(ExitCode.DONE);
        assertThat(nightdesk.exports(SmallMarket.LAST).analysis()).isEqualTo(expected.analysis());

        own.put(SmallMarket.usual());
        Ran next = nightdesk.inside("run", "nightly").ends(ExitCode.DONE);
        assertThat(next.out()).contains("published 2024-06-07");
    }

    @Test
    void files_may_have_any_ending_and_optional_ones_may_be_missing(@TempDir Path home) {
        MarketFiles bare = new MarketFiles(home.resolve("files"));
        bare.putPrices("prices.tsv", SmallMarket.usual());
        Cli nightdesk = Cli.at(home.resolve("var"));
        Ran night = nightdesk.inside(Commands.nightly(bare, SmallMarket.LAST)).ends(ExitCode.DONE);
        assertThat(night.err()).contains("going without actions, fundamentals, symbols");
        assertThat(nightdesk.exports(SmallMarket.LAST).bars()).isEqualTo(expected.bars());
    }

    @Test
    void prices_are_traded_or_adjusted_but_never_both(@TempDir Path home) throws Exception {
        Cli nightdesk = Cli.at(home.resolve("var"));
        String[] night = Commands.nightly(files, SmallMarket.LAST);
        nightdesk.inside(Commands.and(night, "--prices", "adjusted")).ends(ExitCode.DONE);
        nightdesk
                .run(Commands.and(night, "--prices", "traded"))
                .ends(ExitCode.USAGE)
                .complains("holds adjusted prices", "--prices adjusted");
        assertThat(home.resolve("var/files/lease")).doesNotExist();
    }
}
