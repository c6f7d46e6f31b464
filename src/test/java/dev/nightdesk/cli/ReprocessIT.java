package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Backfills that fetch more than what is missing.
final class ReprocessIT {

    private static final SmallMarket MARKET =
            SmallMarket.usual().from(LocalDate.of(2024, 4, 1)).until(SmallMarket.LAST);
    private static final String[] SPAN = {
        "run", "backfill", "--from", "2024-04-01", "--to", "2024-05-31"
    };
    private static final String[] EVERYTHING = Commands.and(SPAN, "--reprocess", "completed");

    private @TempDir Path folder = Path.of("");

    /// Its last column is the volume.
    private static UnaryOperator<String> traded(int volume) {
        return line -> line.substring(0, line.lastIndexOf(',') + 1) + volume;
    }

    private static String[] plan(String[] backfill) {
        String[] plan = Arrays.copyOf(backfill, backfill.length);
        plan[0] = "plan";
        return plan;
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_fetched_again_and_what_is_restated_is_counted(
            Where where, @TempDir Path home) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(MARKET);
        Cli nightdesk = SmallSteps.of(where.empty(home.resolve("var")), home);
        nightdesk.inside(Commands.and(SPAN, "--market", files.market())).ends(ExitCode.DONE);
        files.putPrices("prices.csv.gz", MARKET, 100, traded(4_711));
        assertThat(nightdesk.inside(SPAN).ends(ExitCode.DONE).out())
                .contains("complete already")
                .contains("--reprocess failed, or completed");
        assertThat(nightdesk.inside(plan(SPAN)).ends(ExitCode.DONE).out())
                .contains("complete already: a run does nothing");
        Ran failed = nightdesk.inside(Commands.and(SPAN, "--reprocess", "failed"));
        assertThat(failed.ends(ExitCode.DONE).out())
                .contains("is complete")
                .doesNotContain("resta");
        assertThat(versions(where, nightdesk)).isEmpty();

        assertThat(nightdesk.inside(plan(EVERYTHING)).ends(ExitCode.DONE).out())
                .contains("2024-04-01..2024-05-31, 44 sessions")
                .contains("44 sessions to load");
        nightdesk.start(EVERYTHING).said("plan: ").pause().step(60).kill();
        assertThat(nightdesk.inside(plan(EVERYTHING)).ends(ExitCode.DONE).out())
                .contains("44 sessions, begun already");
        Ran again = nightdesk.run(EVERYTHING).ends(ExitCode.DONE);
        assertThat(again.out()).contains("restated: 1 bars, what they said before is kept");
        assertThat(versions(where, nightdesk)).hasSize(1);
        String bars = bars(nightdesk);

        Ran once = nightdesk.inside(EVERYTHING).ends(ExitCode.DONE);
        assertThat(once.out()).contains("restated: 0 bars");
        assertThat(versions(where, nightdesk)).hasSize(1);
        assertThat(bars(nightdesk)).isEqualTo(bars);
    }

    private static String bars(Cli nightdesk) {
        return nightdesk.inside("export", "bars", "--session", "2024-05-31").out();
    }

    private static List<List<String>> versions(Where where, Cli nightdesk) {
        return where.snapshot(nightdesk).rows("select session, volume from bar_version");
    }

    /// Of a provider that allows few calls a day.
    @Test
    void what_failed_is_asked_for_again_and_nothing_else() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 40")
                        .replace("history: 330", "history: 30"));
        String providers = Files.readString(Path.of("jobs", "providers.yaml"));
        String usual = "{calls: 8, per: PT1S, zone: UTC}";
        assertThat(providers).contains(usual);
        Files.writeString(
                config.resolve("providers.yaml"),
                providers.replace(usual, usual + "\n      - {calls: 15, per: day, zone: UTC}"));
        Cli nightdesk =
                Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        String[] span = {"run", "backfill", "--from", "2026-10-01", "--to", "2026-10-30"};
        Ran first = nightdesk.insideAt(at("2026-11-02"), span).ends(ExitCode.DONE);
        assertThat(first.err()).contains("sec 40", "calls sec: planned 41 + discovered");
        assertThat(first.out())
                .contains("calls sec/company-facts: 26 given up: quota of 15 per day used up")
                .contains("--from 2026-10-01 --to 2026-10-30 --reprocess failed");
        assertThat(nightdesk.insideAt(at("2026-11-03"), span).ends(ExitCode.DONE).out())
                .contains("complete already");

        Files.writeString(config.resolve("providers.yaml"), providers);
        String[] failed = Commands.and(span, "--reprocess", "failed");
        Ran plan = nightdesk.insideAt(at("2026-11-03"), plan(failed)).ends(ExitCode.DONE);
        assertThat(plan.out()).containsPattern("bars +0 sessions").contains("calls sec ");
        Ran again = nightdesk.insideAt(at("2026-11-03"), failed).ends(ExitCode.DONE);
        assertThat(again.err()).contains("massive 3, sec 26");
        assertThat(again.out()).doesNotContain("given up");
        Ran everything =
                nightdesk.insideAt(
                        at("2026-11-04"), Commands.and(span, "--reprocess", "completed"));
        assertThat(everything.ends(ExitCode.DONE).err()).contains("massive 25, sec 40");
        assertThat(everything.out()).contains("restated: 0 bars");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T11:00:00Z");
    }
}
