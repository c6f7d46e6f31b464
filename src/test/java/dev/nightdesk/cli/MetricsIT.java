package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Listener.Mood;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What nights tell, and that nobody who should hear it can keep them from their work.
final class MetricsIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);
    private static final LocalDate LAST = SmallMarket.LAST;
    private static final String SUCCESS = "stocks_analyzed_total{status=\"success\"}";
    private static final String EXCLUDED = "stocks_analyzed_total{status=\"excluded\"}";
    private static final String DUE = "nightdesk_next_due_timestamp_seconds{batch_job=\"nightly\"}";
    private static final int MOST_SERIES = 600;

    private static Cli told(Cli nightdesk, String address) {
        return nightdesk.with("NIGHTDESK_PUSHGATEWAY", address);
    }

    private static MarketFiles market(Path home) {
        return new MarketFiles(home.resolve("files")).put(SmallMarket.usual());
    }

    @ParameterizedTest
    @EnumSource
    void nights_of_several_processes_add_up(Where where, @TempDir Path home) throws IOException {
        MarketFiles files = market(home);
        try (Listener gateway = new Listener(Mood.TAKES)) {
            Cli nightdesk = told(where.empty(home.resolve("var")), gateway.address());
            nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
            Map<String, Double> eve = gateway.last();
            nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
            Map<String, Double> last = gateway.last();

            Snapshot tables = where.snapshot(nightdesk);
            assertThat(last.get(SUCCESS)).isEqualTo(sum(tables, "analysed")).isPositive();
            assertThat(last.get(EXCLUDED)).isEqualTo(sum(tables, "excluded")).isPositive();
            assertThat(eve.get(SUCCESS)).isPositive().isLessThan(last.get(SUCCESS));
            assertThat(last)
                    .hasSizeLessThanOrEqualTo(MOST_SERIES)
                    .containsEntry("stocks_analyzed_total{status=\"failed\"}", 0.0)
                    .containsEntry("nightdesk_lease_held", 0.0)
                    .containsEntry("nightdesk_night_unpublished", 0.0)
                    .containsKey("nightdesk_next_due_timestamp_seconds{batch_job=\"housekeeping\"}")
                    .containsEntry(
                            "nightdesk_job_executions_total{batch_job=\"nightly\",status=\"completed\"}",
                            2.0)
                    .containsEntry(
                            "nightdesk_job_last_ending{batch_job=\"nightly\",status=\"completed\"}",
                            1.0);
            assertThat(last.get(DUE)).isEqualTo(due(LocalDate.of(2024, 6, 3)));
        }
    }

    private static double sum(Snapshot tables, String column) {
        return Double.parseDouble(
                tables.rows("select sum(%s) from publication".formatted(column))
                        .getFirst()
                        .getFirst());
    }

    /// Eleven and a quarter hours after the close data can be had, and four hours are left.
    private static double due(LocalDate session) {
        return TradingCalendar.newYork()
                .closing(session)
                .plusMinutes((15 * 60) + 15)
                .toEpochSecond();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAKES")
    void nobody_who_does_not_listen_keeps_a_night_from_its_work(Mood mood, @TempDir Path home)
            throws IOException {
        Cli nightdesk = Cli.at(home.resolve("var"));
        try (Listener deaf = new Listener(mood)) {
            Ran night =
                    told(nightdesk, deaf.address())
                            .inside(Commands.nightly(market(home), LAST))
                            .ends(ExitCode.DONE);
            assertThat(night.err())
                    .containsOnlyOnce("cannot push metrics to 127.0.0.1:")
                    .contains("the run goes on", "nightdesk metrics push");
        }
        arrivesLater(nightdesk);
    }

    @Test
    void nobody_who_is_not_there_does_either(@TempDir Path home) throws IOException {
        Cli nightdesk = Cli.at(home.resolve("var"));
        Ran night =
                told(nightdesk, "http://127.0.0.1:" + freePort())
                        .inside(Commands.nightly(market(home), LAST))
                        .ends(ExitCode.DONE);
        assertThat(night.err()).containsOnlyOnce("cannot push metrics to 127.0.0.1:");
        told(nightdesk, "http://127.0.0.1:" + freePort())
                .inside("metrics", "push")
                .ends(ExitCode.FAILED);
        arrivesLater(nightdesk);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void arrivesLater(Cli nightdesk) throws IOException {
        try (Listener gateway = new Listener(Mood.TAKES)) {
            told(nightdesk, gateway.address()).inside("metrics", "push").ends(ExitCode.DONE);
            assertThat(gateway.last().get(SUCCESS)).isPositive();
        }
    }

    @Test
    void what_was_not_published_was_not_counted(@TempDir Path home) throws IOException {
        MarketFiles files = market(home);
        try (Listener gateway = new Listener(Mood.TAKES)) {
            Cli nightdesk = told(Cli.at(home.resolve("var")), gateway.address());
            nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
            double before = gateway.last().getOrDefault(SUCCESS, 0.0);
            files.put(SmallMarket.usual().shrunken());
            nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
            assertThat(gateway.last())
                    .containsEntry(SUCCESS, before)
                    .containsEntry("nightdesk_night_unpublished", 1.0)
                    .containsEntry(
                            "nightdesk_job_last_ending{batch_job=\"nightly\",status=\"gate\"}",
                            1.0);
            int pushes = gateway.pushes();
            nightdesk.inside("rerun", "S001", "--session", EVE.toString()).ends(ExitCode.DONE);
            assertThat(gateway.pushes()).isEqualTo(pushes);
            nightdesk
                    .inside("rerun", "S001", "--session", EVE.toString(), "--push")
                    .ends(ExitCode.DONE);
            assertThat(gateway.pushes()).isGreaterThan(pushes);
        }
    }

    @Test
    void a_file_is_another_road(@TempDir Path home) throws IOException {
        Path file = home.resolve("nightdesk.prom");
        Cli nightdesk = Cli.at(home.resolve("var")).with("NIGHTDESK_METRICS_FILE", file.toString());
        nightdesk.inside(Commands.nightly(market(home), LAST)).ends(ExitCode.DONE);
        assertThat(Files.readString(file))
                .contains("# TYPE stocks_analyzed_total counter\nstocks_analyzed_total{");
        assertThat(nightdesk.inside("metrics", "show").ends(ExitCode.DONE).out())
                .contains("# HELP nightdesk_coverage_ratio ", "\nnightdesk_coverage_ratio ");
    }

    @Test
    void who_is_to_be_told_has_to_be_said_rightly(@TempDir Path home) {
        MarketFiles files = market(home);
        Cli nightdesk = Cli.at(home.resolve("var"));
        told(nightdesk, "gateway:9091")
                .inside(Commands.nightly(files, LAST))
                .ends(ExitCode.USAGE)
                .complains("NIGHTDESK_PUSHGATEWAY", "[ND-METRICS-ROAD]");
        told(nightdesk, "http://desk:secret-7@127.0.0.1:9")
                .inside(Commands.nightly(files, LAST))
                .ends(ExitCode.USAGE)
                .complains("NIGHTDESK_PUSHGATEWAY_USER");
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        nightdesk
                .inside("metrics", "push")
                .ends(ExitCode.USAGE)
                .complains("nobody is to be told", "NIGHTDESK_PUSHGATEWAY");
    }
}
