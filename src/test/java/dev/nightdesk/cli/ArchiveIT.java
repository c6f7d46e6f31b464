package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nights of providers that are asked call by call, once more from the archive alone. Where they
/// would be asked stands a trap.
final class ArchiveIT {

    private static final String FIRST = "2026-11-20";
    private static final String SECOND = "2026-11-23";
    private static final String LAST = "2026-11-24";
    private static final String NEXT = "2026-11-25";
    private static final List<String> SESSIONS = List.of(FIRST, SECOND, LAST);

    /// Shorter than that of the settings.
    private static final String HISTORY = "260";

    private static @TempDir Path folder = Path.of("");
    private static String config = "";
    private static final Map<String, Exports> EXPECTED = new LinkedHashMap<>();

    private @TempDir Path home = Path.of("");

    @BeforeAll
    static void nights() throws IOException {
        config = settings(folder.resolve("config"), "seed: 1").toString();
        Cli nightdesk = at(folder);
        night(nightdesk, FIRST);
        night(nightdesk, SECOND);
        Folders.copy(folder.resolve("simulated"), folder.resolve("eve"));
        night(nightdesk, LAST);
        SESSIONS.forEach(session -> EXPECTED.put(session, nightdesk.exports(session)));
        Folders.copy(folder.resolve("simulated/archive"), folder.resolve("archive"));
        night(nightdesk, NEXT);
        EXPECTED.put(NEXT, nightdesk.exports(NEXT));
    }

    /// A small market.
    private static Path settings(Path to, String seed) throws IOException {
        Files.createDirectories(to);
        Files.writeString(
                to.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("seed: 1", seed)
                        // some of these nights are made without those before them
                        .replace("hysteresis: 1.5", "hysteresis: 0")
                        .replace("stocks: 6400", "stocks: 60")
                        .replace("metrics: 1200", "metrics: 20")
                        .replace("trends: 860", "trends: 20")
                        .replace("bars: 504", "bars: " + HISTORY));
        return to;
    }

    private static Cli at(Path home) {
        return configured(Cli.at(home));
    }

    private static Cli configured(Cli cli) {
        return cli.with("NIGHTDESK_CONFIG_DIR", config);
    }

    private static Ran night(Cli cli, String session) {
        return cli.inside("run", "nightly", "--session", session, "--history", HISTORY)
                .ends(ExitCode.DONE);
    }

    private static String[] fromArchive(String market, String session) {
        return new String[] {
            "run", "nightly", "--market", market, "--session", session, "--from-archive"
        };
    }

    private static void areAsTheyWere(Cli cli, List<String> sessions) {
        for (String session : sessions) {
            Exports then = Objects.requireNonNull(EXPECTED.get(session));
            assertThat(cli.exports(session).unlike(then)).as(session).isEmpty();
        }
    }

    /// Whoever asks the simulated market of a home asks the trap.
    private void lay(Trap trap) throws IOException {
        Path marker = Files.createDirectories(home.resolve("simulated")).resolve("rehearsal");
        Files.writeString(marker, trap.address() + "\nseed=1 stocks=60 history=330\n");
    }

    @ParameterizedTest
    @EnumSource
    void nights_are_the_same_and_nobody_is_asked(Where where) throws IOException {
        Cli again = configured(where.empty(home));
        copyArchive("simulated");
        try (Trap trap = new Trap()) {
            lay(trap);
            for (String session : SESSIONS) {
                again.inside(fromArchive("simulated", session)).ends(ExitCode.DONE);
            }
            areAsTheyWere(again, SESSIONS);
            assertThat(trap.callers()).isZero();
            again.inside("run", "nightly", "--session", NEXT).ends(ExitCode.FAILED);
            assertThat(trap.callers()).as("of a night that asks").isPositive();
        }
    }

    @Test
    void the_night_after_them_goes_on_with_providers() throws IOException {
        Cli again = at(home);
        copyArchive("simulated");
        again.inside(fromArchive("simulated", LAST)).ends(ExitCode.DONE);
        areAsTheyWere(again, List.of(LAST));
        night(again, NEXT);
        areAsTheyWere(again, List.of(NEXT));
    }

    @Test
    void a_database_that_was_restored_catches_up() throws IOException {
        Folders.copy(folder.resolve("eve"), home.resolve("simulated"));
        copyArchive("simulated");
        Cli restored = at(home);
        try (Trap trap = new Trap()) {
            lay(trap);
            restored.inside(fromArchive("simulated", LAST)).ends(ExitCode.DONE);
            assertThat(trap.callers()).isZero();
        }
        areAsTheyWere(restored, SESSIONS);
    }

    @Test
    void nights_of_live_providers_need_neither_key_nor_network() throws IOException {
        try (Trap trap = new Trap()) {
            Cli live = live(trap);
            copyArchive("live");
            Path ended = home.resolve("live/archive/ended.jsonl");
            Files.writeString(ended, Files.readString(ended).replaceAll("seed=1 [^\"]*", "live"));
            live.inside(fromArchive("live", LAST)).ends(ExitCode.DONE);
            areAsTheyWere(live, List.of(LAST));
            assertThat(trap.callers()).isZero();
            Path keys = Files.createDirectories(home.resolve("keys"));
            Files.writeString(keys.resolve("massive"), "any");
            live.with("NIGHTDESK_KEYS_DIR", keys.toString())
                    .inside("run", "nightly", "--market", "live", "--session", NEXT);
            assertThat(trap.callers()).as("of a night that asks").isPositive();
        }
    }

    /// Live providers, all of which are the trap, and that are not waited for.
    private Cli live(Trap trap) throws IOException {
        Path settings = settings(home.resolve("config"), "seed: 1");
        Files.writeString(
                settings.resolve("providers.yaml"),
                Files.readString(Path.of("jobs", "providers.yaml"))
                        .replaceAll("\"https://[^\"/]*\"", "\"" + trap.address() + "\"")
                        .replaceAll("(?m)^patience: .*", "patience: []")
                        .replaceAll("calls: [15], per: [^,]*", "calls: 9, per: PT1S"));
        return Cli.at(home).with("NIGHTDESK_CONFIG_DIR", settings.toString());
    }

    @Test
    void a_session_that_was_never_archived_is_refused() throws IOException {
        copyArchive("simulated");
        at(home).inside(fromArchive("simulated", NEXT))
                .ends(ExitCode.USAGE)
                .complains(
                        "holds no answer to a night of " + NEXT,
                        "nightdesk run nightly --session " + NEXT);
        assertThat(home.resolve("simulated/nightdesk.mv.db")).doesNotExist();
    }

    @Test
    void where_no_archive_is_nothing_is_made() {
        at(home).inside(fromArchive("simulated", LAST))
                .ends(ExitCode.USAGE)
                .complains("holds no answer to a night of " + LAST, "copy the archive there");
        assertThat(home).isEmptyDirectory();
    }

    /// Else it would be published with what had been asked for by chance.
    @Test
    void a_night_that_had_not_made_all_of_its_calls_is_refused_and_can_be_gone_on_with()
            throws IOException {
        copyArchive("simulated");
        Path ended = home.resolve("simulated/archive/ended.jsonl");
        List<String> lines = Files.readAllLines(ended);
        Files.write(ended, lines.subList(0, lines.size() - 1));
        Cli again = at(home);
        again.inside(fromArchive("simulated", SECOND)).ends(ExitCode.DONE);
        again.inside(fromArchive("simulated", LAST))
                .ends(ExitCode.USAGE)
                .complains("had not made all of its calls", "run nightly --session " + LAST);
        assertThat(night(again, LAST).err()).contains("calls massive: ", "= spent 0");
        areAsTheyWere(again, List.of(SECOND, LAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "other", "broken"})
    void an_answer_that_is_lost_ends_the_night_until_it_is_there_again(String damage)
            throws IOException {
        copyArchive("simulated");
        Path payload = payload("massive", "grouped-daily", SECOND);
        damage(payload, damage);
        Cli again = at(home);
        again.inside(fromArchive("simulated", FIRST)).ends(ExitCode.DONE);
        Ran refused = again.inside(fromArchive("simulated", LAST)).ends(ExitCode.FAILED);
        assertThat(refused.out().lines().skip(1))
                .as(refused.toString())
                .hasSize(2)
                .satisfiesExactly(
                        cause ->
                                assertThat(cause)
                                        .contains("massive/grouped-daily/" + SECOND)
                                        .contains("is damaged or missing"),
                        next -> assertThat(next).contains("backup"));
        assertThat(refused.last()).contains("nightdesk restart");
        areAsTheyWere(again, List.of(FIRST));
        copyArchive("simulated");
        again.inside("restart", "--last").ends(ExitCode.DONE);
        areAsTheyWere(again, List.of(FIRST, LAST));
    }

    @Test
    void a_journal_that_has_lost_a_line_makes_no_night() throws IOException {
        copyArchive("simulated");
        Path journal = home.resolve("simulated/archive/journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(1, lines.size()));
        at(home).inside(fromArchive("simulated", LAST))
                .ends(ExitCode.USAGE)
                .complains("has lost answers to nightly:" + FIRST, "restore journal.jsonl");
        assertThat(home.resolve("simulated/nightdesk.mv.db")).doesNotExist();
    }

    private Path payload(String provider, String feed, String subject) throws IOException {
        Path archive = home.resolve("simulated/archive");
        for (String line : Files.readAllLines(archive.resolve("journal.jsonl"))) {
            JsonNode entry = JsonMapper.shared().readTree(line);
            if (entry.path("provider").asString().equals(provider)
                    && entry.path("feed").asString().equals(feed)
                    && entry.path("subject").asString().equals(subject)) {
                String hash = entry.path("payload").asString();
                return archive.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ".gz");
            }
        }
        throw new AssertionError("no answer to " + subject);
    }

    private static void damage(Path payload, String damage) throws IOException {
        switch (damage) {
            case "missing" -> Files.delete(payload);
            case "other" -> Files.write(payload, packed("{\"status\":\"OK\",\"resultsCount\":0}"));
            default -> Files.write(payload, new byte[] {1, 2, 3});
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_database_of_another_market_takes_no_night_of_the_archive() throws IOException {
        Path other = settings(home.resolve("config"), "seed: 2");
        Cli cli = Cli.at(home).with("NIGHTDESK_CONFIG_DIR", other.toString());
        cli.inside("run", "nightly", "--session", "2026-11-19", "--history", "40")
                .ends(ExitCode.DONE);
        Files.delete(home.resolve("simulated/archive/ended.jsonl"));
        copyArchive("simulated");
        cli.inside(fromArchive("simulated", FIRST))
                .ends(ExitCode.USAGE)
                .complains("seed=2", "seed=1", "NIGHTDESK_HOME");
    }

    @ParameterizedTest
    @CsvSource({"--history, 40", "--prices, adjusted"})
    void an_archive_knows_how_its_nights_were_asked(String option, String value) {
        String[] asked = Commands.and(fromArchive("simulated", LAST), option, value);
        at(home).inside(asked)
                .ends(ExitCode.USAGE)
                .complains("as they were when the archive was made", "--from-archive");
    }

    private void copyArchive(String market) throws IOException {
        Folders.copy(folder.resolve("archive"), home.resolve(market).resolve("archive"));
    }
}
