package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.Checkup;
import dev.nightdesk.night.Checkup.Finding;
import dev.nightdesk.night.MarketChoice;
import dev.nightdesk.night.Settings;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Loopback;
import dev.nightdesk.source.Loopback.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What is found out of the providers of a live market, here played by a server of this machine.
final class DoctorIT {

    private static final String[] DOCTOR = {"doctor", "--market", "live", "--output", "json"};
    private static final String[] PROBE = Commands.and(DOCTOR, "--probe");

    @TempDir Path folder = Path.of("");
    private Path keys = Path.of("");
    private Cli nightdesk = Cli.at(Path.of(""));
    private final Loopback server = Loopback.answering(DoctorIT::answer);

    @BeforeEach
    void providers_on_this_machine() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        String here = server.address().toString();
        Files.writeString(
                config.resolve("providers.yaml"),
                Files.readString(Path.of("jobs", "providers.yaml"))
                        .replaceAll("\"https://fred[^\"]*\"", "\"http://127.0.0.1:1\"")
                        .replaceAll("\"https://(?=[^\"/]+\"\\})[^\"]*\"", "\"" + here + "\"")
                        .replaceAll("\"https://(www|data).sec.gov\"", "\"" + here + "\"")
                        .replaceAll("calls: 1, per: PT1[0-9.]*S", "calls: 9, per: PT0.01S")
                        .replace("calls: 5, per: PT1M", "calls: 50, per: PT1M"));
        keys = Files.createDirectories(folder.resolve("keys"));
        for (String provider : List.of("massive", "sec", "finnhub", "alphavantage")) {
            key(provider);
        }
        nightdesk =
                Cli.at(folder.resolve("var"))
                        .with("NIGHTDESK_CONFIG_DIR", config.toString())
                        .with("NIGHTDESK_KEYS_DIR", keys.toString());
    }

    private void key(String provider) throws IOException {
        Path file = Files.writeString(keys.resolve(provider), "secret of " + provider);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void the_server_goes() {
        server.close();
    }

    private static Answer answer(Asked asked) {
        String target = asked.target();
        if (target.contains("/reference/splits") || target.contains("splits")) {
            return Answer.json("{\"status\":\"OK\",\"results\":[]}");
        }
        if (target.contains("dividends")) {
            return Answer.error(
                    403,
                    "{\"status\":\"NOT_AUTHORIZED\",\"message\":\"Attempted to request today's"
                            + " data before end of day.\"}");
        }
        if (target.contains("news") && !target.contains("NEWS_SENTIMENT")) {
            return Answer.error(
                    403,
                    "{\"status\":\"NOT_AUTHORIZED\",\"message\":\"You are not entitled to this"
                            + " data.\"}");
        }
        if (target.startsWith("/api/v1")) {
            return Answer.error(401, "{\"error\":\"Invalid API key.\"}");
        }
        if (target.contains("us_indices")) {
            return Answer.webPage(200);
        }
        return target.contains("grouped")
                ? Answer.json("{\"status\":\"OK\",\"resultsCount\":0,\"queryCount\":0}")
                : Answer.of(404, "text/plain", "not found");
    }

    private JsonNode doctor(ExitCode exit, String... command) {
        return nightdesk.inside(command).ends(exit).json();
    }

    private static String verdict(JsonNode findings, String check) {
        return finding(findings, check)
                .map(one ->
                        one.get("verdict").stringValue() + " " + one.get("detail").stringValue())
                .orElse("");
    }

    private static Optional<JsonNode> finding(JsonNode findings, String check) {
        return findings.valueStream()
                .filter(one -> one.get("check").stringValue().equals(check))
                .findFirst();
    }

    @Test
    void nobody_is_asked_where_there_is_no_database_to_count_in() {
        JsonNode found = doctor(ExitCode.DONE, DOCTOR);
        assertThat(verdict(found, "providers")).startsWith("WARN not asked: there is no database");
        assertThat(server.asked()).isEmpty();
        assertThat(folder.resolve("var")).doesNotExist();
    }

    @Test
    void each_answer_is_told_for_what_it_is() {
        JsonNode found = doctor(ExitCode.DONE, PROBE);
        assertThat(verdict(found, "massive/splits")).startsWith("OK answered at ");
        assertThat(verdict(found, "massive/dividends")).startsWith("WARN not ready: ");
        assertThat(verdict(found, "massive/news")).startsWith("WARN not entitled, as of ");
        assertThat(verdict(found, "finnhub/metric")).startsWith("WARN key refused: ");
        assertThat(finding(found, "finnhub/recommendation")).isEmpty();
        assertThat(verdict(found, "fred/series")).startsWith("WARN unreachable: fred: ");
        assertThat(verdict(found, "cboe/history")).startsWith("WARN unreadable: ");
        assertThat(verdict(found, "sec/company-facts")).startsWith("OK ");
        assertThat(verdict(found, "clock")).isEqualTo("OK within a minute of the providers'");
        assertThat(finding(found, "keys")).isEmpty();
    }

    @Test
    void what_was_answered_within_a_day_is_not_asked_again_unless_one_wants_to() {
        doctor(ExitCode.DONE, PROBE);
        int first = server.asked().size();
        JsonNode found = doctor(ExitCode.DONE, DOCTOR);
        assertThat(verdict(found, "massive/news")).startsWith("WARN not entitled, as of ");
        // dividends, the key of finnhub and the web page; fred never comes here
        assertThat(server.asked().subList(first, server.asked().size()))
                .extracting(asked -> asked.target().replaceAll("\\?.*", ""))
                .satisfiesExactlyInAnyOrder(
                        path -> assertThat(path).contains("us_indices"),
                        path -> assertThat(path).contains("stock/metric"),
                        path -> assertThat(path).contains("dividends"));
        doctor(ExitCode.DONE, PROBE);
        assertThat(server.asked()).hasSize(first + 3 + first);
    }

    @Test
    void its_calls_count_and_what_it_learns_is_planned_with() {
        doctor(ExitCode.DONE, PROBE);
        JsonNode quotas =
                nightdesk
                        .inside("quotas", "--market", "live", "--output", "json")
                        .ends(ExitCode.DONE)
                        .json();
        assertThat(quotas.valueStream())
                .filteredOn(one -> one.get("window").stringValue().equals("24 per day"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("used").intValue()).isEqualTo(2));
        assertThat(
                        nightdesk
                                .inside("plan", "--market", "live", "--session", "2026-11-20")
                                .ends(ExitCode.DONE)
                                .out())
                .contains("without massive/news", "refused on ");
    }

    @Test
    void a_day_that_is_used_up_is_not_overdrawn() throws IOException {
        Path limits = folder.resolve("config").resolve("providers.yaml");
        Files.writeString(
                limits,
                Files.readString(limits).replace("calls: 24, per: day", "calls: 1, per: day"));
        JsonNode found = doctor(ExitCode.DONE, PROBE);
        assertThat(verdict(found, "alphavantage/news-sentiment"))
                .startsWith("WARN not asked: quota of ");
        assertThat(server.asked())
                .filteredOn(asked -> asked.target().contains("apikey"))
                .hasSize(1);
    }

    @Test
    void a_missing_key_is_told_with_its_place_and_an_open_one_with_its_remedy() throws IOException {
        Files.delete(keys.resolve("massive"));
        Files.setPosixFilePermissions(
                keys.resolve("finnhub"), PosixFilePermissions.fromString("rw-r--r--"));
        JsonNode found = doctor(ExitCode.USAGE, PROBE);
        assertThat(verdict(found, "massive")).isEqualTo("FAIL no key");
        assertThat(finding(found, "massive").orElseThrow().get("next").stringValue())
                .isEqualTo("put it into " + keys.resolve("massive"));
        assertThat(verdict(found, "keys")).contains("finnhub can be read or written by every user");
    }

    @Test
    void a_clock_that_goes_wrong_is_noticed() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-3));
        List<Finding> found =
                new Checkup(Settings.of(nightdesk.environment()), late)
                        .findings(Optional.of(MarketChoice.parse("live")), true);
        assertThat(found)
                .filteredOn(one -> one.check().equals("clock"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.detail()).matches("1(79|80|81) s behind that of .*"));
    }

    @Test
    void markets_without_a_network_are_never_asked() {
        for (String market : List.of("simulated", "files")) {
            JsonNode found =
                    doctor(
                            ExitCode.DONE,
                            "doctor",
                            "--market",
                            market,
                            "--probe",
                            "--output",
                            "json");
            assertThat(found.valueStream()).noneMatch(one -> one.toString().contains("asked"));
        }
        assertThat(server.asked()).isEmpty();
    }
}
