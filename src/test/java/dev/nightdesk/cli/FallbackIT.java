package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.source.simulated.served.Conditions;
import dev.nightdesk.source.simulated.served.Fault;
import dev.nightdesk.source.simulated.served.FaultPlan;
import dev.nightdesk.source.simulated.served.Overseer;
import dev.nightdesk.source.simulated.served.Overseer.Met;
import dev.nightdesk.source.simulated.served.ServedMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nights whose bars cannot be had: a few quotes stand beside them until they can, and nothing else
/// is any other than without these.
final class FallbackIT {

    private static final String FIRST = "2026-11-20";
    private static final String DEAD = "2026-11-23";
    private static final String NEXT = "2026-11-24";

    /// With which it is the provider of bars that is dead for an hour of that night.
    private static final Simulation SIMULATION = new Simulation(3, 60, 130);

    private static @TempDir Path folder = Path.of("");
    private static Exports dead = Exports.NONE;
    private static Exports next = Exports.NONE;

    private @TempDir Path home = Path.of("");

    @BeforeAll
    static void undisturbed() throws IOException {
        Cli nightdesk = at(folder);
        night(nightdesk, FIRST).ends(ExitCode.DONE);
        night(nightdesk, DEAD).ends(ExitCode.DONE);
        night(nightdesk, NEXT).ends(ExitCode.DONE);
        dead = nightdesk.exports(DEAD).butForNews();
        next = nightdesk.exports(NEXT).butForNews();
    }

    private static Cli at(Path home) throws IOException {
        return at(home, "");
    }

    /// A small market, whose provider of bars may allow less than usual.
    private static Cli at(Path home, String limit) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("seed: 1", "seed: " + SIMULATION.seed())
                        .replace("stocks: 6400", "stocks: " + SIMULATION.stocks())
                        .replace("history: 330", "history: " + SIMULATION.history())
                        .replace("metrics: 1200", "metrics: 20")
                        .replace("trends: 860", "trends: 20")
                        .replace("    - {reading: sentiment, weight: 4}\n", ""));
        Files.writeString(
                config.resolve("providers.yaml"),
                Files.readString(Path.of("jobs", "providers.yaml"))
                        .replaceAll("(?m)^patience: .*", "patience: [PT10S]")
                        .replace(
                                "{calls: 5, per: PT1M, zone: UTC}",
                                "{calls: 5, per: PT1M, zone: UTC}" + limit));
        return Cli.at(home).with("NIGHTDESK_CONFIG_DIR", config.toString());
    }

    private static Ran night(Cli cli, String session) {
        return cli.inside("run", "nightly", "--session", session);
    }

    private ServedMarket served() throws IOException {
        Conditions conditions =
                new Conditions(
                        FaultPlan.NONE.with(LocalDate.parse(DEAD), Fault.DEAD_HOUR),
                        Conditions.FAIR.window());
        ServedMarket served =
                ServedMarket.serve(
                        SIMULATION,
                        TradingCalendar.newYork(),
                        conditions,
                        Instant.parse("2026-11-21T05:20:00Z"));
        Path marker = Files.createDirectories(home.resolve("simulated")).resolve("rehearsal");
        Files.writeString(marker, served.address() + "\n" + SIMULATION.text() + "\n");
        return served;
    }

    private static List<List<String>> rows(Cli nightdesk, String query) {
        return Where.H2.snapshot(nightdesk).rows(query);
    }

    private static void noBarIsAQuote(Cli nightdesk) {
        assertThat(rows(nightdesk, "select * from bar where session = date '" + DEAD + "'"))
                .isEmpty();
        assertThat(rows(nightdesk, "select * from bar_session where session = date '" + DEAD + "'"))
                .isEmpty();
    }

    @Test
    void while_the_provider_is_dead_quotes_stand_beside_and_the_next_night_compares()
            throws IOException {
        Cli nightdesk = at(home);
        try (ServedMarket served = served()) {
            night(nightdesk, FIRST).ends(ExitCode.DONE);
            Ran refused = night(nightdesk, DEAD).ends(ExitCode.GATE);
            assertThat(new Overseer(served.address()).state().faults())
                    .extracting(Met::provider)
                    .containsOnly("massive");
            assertThat(refused.out())
                    .contains("freshness: no bars of " + DEAD)
                    .contains("provisional: 20 quotes of " + DEAD, "nothing is rated by them");
            assertThat(refused.err())
                    .contains("fallback: no bars of " + DEAD, "finnhub 20")
                    .contains("calls finnhub: planned 40 + discovered 20 - released 0")
                    .contains("+ retried 0 = spent 60");
            noBarIsAQuote(nightdesk);
            Ran after = night(nightdesk, NEXT).ends(ExitCode.DONE);
            assertThat(after.out())
                    .contains("provisional: 20 quotes of " + DEAD + " gave way to its bars")
                    .contains("their closes are the same")
                    .doesNotContain("restated");
            assertThat(nightdesk.exports(NEXT).butForNews().unlike(next)).isEmpty();
            night(nightdesk, DEAD).ends(ExitCode.DONE);
        }
        assertThat(nightdesk.exports(DEAD).butForNews().unlike(dead)).isEmpty();
        fromTheArchive(nightdesk);
    }

    /// Quotes are answers like any other.
    private void fromTheArchive(Cli nightdesk) throws IOException {
        Path other = home.resolve("other");
        Folders.copy(home.resolve("simulated/archive"), other.resolve("simulated/archive"));
        Cli again = at(other);
        again.inside("run", "nightly", "--session", NEXT, "--from-archive").ends(ExitCode.DONE);
        assertThat(again.exports(NEXT).butForNews().unlike(next)).isEmpty();
        String all = "select * from provisional_bar order by instrument_id";
        assertThat(rows(nightdesk, all)).hasSize(20).isEqualTo(rows(again, all));
    }

    @Test
    void when_the_quota_is_used_up_quotes_stand_beside_until_the_restart() throws IOException {
        night(at(home), FIRST).ends(ExitCode.DONE);
        Cli limited = at(home, "\n      - {calls: 1, per: day, zone: UTC}");
        Ran waiting = night(limited, DEAD).ends(ExitCode.QUOTA);
        assertThat(waiting.out())
                .contains("calls massive/grouped-daily: 2 waiting for the quota")
                .contains("provisional: 20 quotes of " + DEAD);
        assertThat(waiting.err()).contains("calls finnhub: planned 40 + discovered 20");
        noBarIsAQuote(limited);
        Cli nightdesk = at(home);
        Ran restarted = nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(restarted.out())
                .contains("provisional: 20 quotes of " + DEAD + " gave way to its bars");
        assertThat(nightdesk.exports(DEAD).butForNews().unlike(dead)).isEmpty();
    }
}
