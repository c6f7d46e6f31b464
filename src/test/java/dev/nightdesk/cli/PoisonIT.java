package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.Poison;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is odd is told and does not keep a night from being published: single listings, or a market
/// that is not as it used to be.
final class PoisonIT {

    private static final LocalDate LAST = SmallMarket.LAST;

    @ParameterizedTest
    @EnumSource
    void poisonous_listings_are_left_out_with_their_reason_and_the_night_is_published(
            Where where, @TempDir Path home) {
        SmallMarket market = Poison.in(SmallMarket.usual());
        MarketFiles files = new MarketFiles(home.resolve("files")).put(market);
        Cli nightdesk = where.empty(home.resolve("var"));
        Ran ran = nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        assertThat(ran.last()).isEqualTo("universe 69 = analysed 59 + excluded 10 + failed 0");
        assertThat(nightdesk.inside("failures").out()).contains("BAD_PRICE").contains(Poison.NAN);
        isLeftOut(nightdesk, Poison.NAN, "NO_BAR_THIS_SESSION");
        isLeftOut(nightdesk, Poison.SINGLE, "TOO_FEW_READINGS");
        assertThat(recommendation(nightdesk, Poison.SILENT)).contains("NO_OPINION", "STALE");
        assertThat(recommendation(nightdesk, Poison.OLD)).doesNotContain("NO_OPINION");
    }

    private static void isLeftOut(Cli nightdesk, String ticker, String reason) {
        nightdesk
                .inside("why", ticker)
                .ends(ExitCode.USAGE)
                .complains("was not rated for 2024-05-31: " + reason);
    }

    private static String recommendation(Cli nightdesk, String ticker) {
        return nightdesk
                .exports(LAST)
                .recommendations()
                .lines()
                .filter(line -> line.startsWith(ticker + ","))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void a_market_that_drifts_is_published_with_a_warning(Where where, @TempDir Path home)
            throws IOException {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(SmallMarket.usual());
        Cli nightdesk =
                where.empty(home.resolve("var"))
                        .with("NIGHTDESK_CONFIG_DIR", strict(home.resolve("jobs")).toString());
        for (LocalDate day : List.of(LAST.minusDays(3), LAST.minusDays(2), LAST.minusDays(1))) {
            Ran early = nightdesk.inside(Commands.nightly(files, day)).ends(ExitCode.DONE);
            assertThat(early.out()).doesNotContain("_drift");
        }
        Ran ran = nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        assertThat(ran.out())
                .contains("published 2024-05-31")
                .containsPattern("WARN median_return_drift: median return -?\\d")
                .contains("by 3 sessions before with a median of");
        assertThat(nightdesk.inside("gate", "explain", "--output", "csv").out())
                .contains("\n2024-05-31,median_return_drift,WARN,false,");
    }

    /// Three nights are enough to compare with, and whatever is not the median is too far from it.
    private static Path strict(Path folder) throws IOException {
        String usual = Files.readString(Path.of("jobs/nightly.yaml"));
        String strict =
                usual.replace("minimumSessions: 10", "minimumSessions: 3")
                        .replace("deviations: 6.0", "deviations: 0.0")
                        .replace("medianReturn: 0.01", "medianReturn: 0.0");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("nightly.yaml"), strict);
        return folder;
    }
}
