package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Trainings and looks back that lose their process come to what they would have come to.
final class LearnKillIT {

    private static final String[] TRAIN = {"run", "train"};
    private static final String[] REPLAY = {
        "run", "replay", "--from", "2024-03-01", "--to", "2024-05-30"
    };

    private static final List<String> LEARNT =
            List.of(
                    "select contest_id, data_hash, tried, luck_border, leak, luck, shuffled from contest order by 1",
                    "select contest_id, place, model, ic, p_value, net, verdict from contest_score order by 1, 2",
                    "select model_id, artefact_hash, learnt_until, state from model order by 1");
    private static final List<String> SEEN =
            List.of(
                    "select kind, sequence_number, session, model_version, fingerprint from track_entry order by 1, 2",
                    "select session, instrument_id, rating, score, target from replayed_recommendation order by 1, 2",
                    "select session, horizon, instrument_id, gain, ending from outcome order by 1, 2, 3",
                    "select session, horizon, rating, fifth, opinions, hits from outcome_tally order by 1, 2, 3, 4");

    private static @TempDir Path folder = Path.of("");
    private static Map<Where, Cli> histories = Map.of();
    private static Map<Where, Cli> undisturbed = Map.of();

    @BeforeAll
    static void what_comes_of_them_undisturbed() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("train.yaml"),
                Files.readString(Path.of("jobs", "train.yaml"))
                        .replace("minimumListings: 100", "minimumListings: 40"));
        MarketFiles files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        histories =
                Arrays.stream(Where.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        where -> history(where, files, config)));
        undisturbed =
                Arrays.stream(Where.values())
                        .collect(Collectors.toMap(Function.identity(), LearnKillIT::whole));
        assertThat(learnt(Where.H2)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(seen(Where.H2)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(learnt(Where.H2).getLast()).isEqualTo(learnt(Where.POSTGRESQL).getLast());
    }

    private static Cli whole(Where where) {
        Cli whole = copy(where, folder.resolve("whole-" + where));
        whole.inside(TRAIN).ends(ExitCode.DONE);
        whole.inside(REPLAY).ends(ExitCode.DONE);
        return whole;
    }

    private static List<List<List<String>>> learnt(Where where) {
        return rows(where, Objects.requireNonNull(undisturbed.get(where)), LEARNT);
    }

    private static List<List<List<String>>> seen(Where where) {
        return rows(where, Objects.requireNonNull(undisturbed.get(where)), SEEN);
    }

    private static Cli history(Where where, MarketFiles files, Path config) {
        Cli nightdesk =
                where.empty(folder.resolve("history-" + where))
                        .with("NIGHTDESK_CONFIG_DIR", config.toString());
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        return nightdesk;
    }

    private static Cli copy(Where where, Path home) {
        return where.copy(Objects.requireNonNull(histories.get(where)), home);
    }

    private static List<List<List<String>>> rows(Where where, Cli nightdesk, List<String> queries) {
        Snapshot tables = where.snapshot(nightdesk);
        return queries.stream().map(tables::rows).toList();
    }

    static Stream<Arguments> moments() {
        return Arrays.stream(Where.values())
                .flatMap(where ->
                        Stream.of(
                                        "select 1 from batch_step_execution where step_name = 'train'",
                                        "select 1 from contest")
                                .map(moment -> Arguments.of(where, moment)));
    }

    /// Kills a command as soon as a query finds something.
    private static void killed(Where where, Cli nightdesk, String[] command, String query) {
        Running running =
                nightdesk
                        .start(command)
                        .heldWhen(() -> !where.snapshot(nightdesk).rowsIfAny(query).isEmpty());
        assertThat(running.isAlive()).as("it was not over before").isTrue();
        running.kill();
        KillIT.awaitDeath(nightdesk);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_training_that_was_killed_comes_to_the_same(
            Where where, String moment, @TempDir Path home) {
        Cli nightdesk = copy(where, home.resolve("var"));
        killed(where, nightdesk, TRAIN, moment);
        assertThat(nightdesk.inside("status").ends(ExitCode.DONE).out()).contains("DEAD");
        nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(rows(where, nightdesk, LEARNT)).isEqualTo(learnt(where));
        assertThat(nightdesk.inside(TRAIN).ends(ExitCode.DONE).out())
                .contains("is complete already");
        assertThat(rows(where, nightdesk, LEARNT)).isEqualTo(learnt(where));
    }

    static Stream<Arguments> turns() {
        return Arrays.stream(Where.values())
                .flatMap(where ->
                        Stream.of(
                                        "select 1 from track_entry having count(*) > 20",
                                        "select 1 from outcome_set having count(*) > 20")
                                .map(moment -> Arguments.of(where, moment)));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void a_look_back_that_was_killed_comes_to_the_same(
            Where where, String moment, @TempDir Path home) {
        Cli nightdesk = copy(where, home.resolve("var"));
        killed(where, nightdesk, REPLAY, moment);
        nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(rows(where, nightdesk, SEEN)).isEqualTo(seen(where));
        nightdesk.inside("track", "verify").ends(ExitCode.DONE);
    }
}
