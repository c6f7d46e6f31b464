package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Models of a small simulated market, which has nothing to learn: from their training to what a
/// night makes of them.
@TestMethodOrder(OrderAnnotation.class)
final class TrainIT {

    private static final String FRIDAY = "2026-11-20";
    private static final String[] NEXT = {"run", "nightly", "--session", "next"};
    private static final String[] TRAIN = {"run", "train"};
    private static final String MODELS =
            "select model_id, artefact_hash, learnt_until from model order by 1";

    private static @TempDir Path folder = Path.of("");
    private static Cli nightdesk = Cli.at(Path.of(""));
    private static Ran trained = new Ran(List.of(), 0, "", "", Duration.ZERO);

    @BeforeAll
    static void a_night_and_a_training() throws IOException {
        Path config = Files.createDirectories(folder.resolve("small"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 150"));
        Files.writeString(
                config.resolve("train.yaml"),
                Files.readString(Path.of("jobs", "train.yaml"))
                        .replace("minimumListings: 100", "minimumListings: 50")
                        .replace("sessions: 400", "sessions: 240"));
        nightdesk = Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        nightdesk.inside("run", "nightly", "--session", FRIDAY).ends(ExitCode.DONE);
        trained = nightdesk.inside(TRAIN).ends(ExitCode.DONE);
    }

    private static Tables tables() {
        return new Tables(nightdesk);
    }

    private static String ridge() {
        return tables().rows("select model_id from model where learner = 'ridge' and horizon = 20")
                .getFirst();
    }

    @Test
    @Order(1)
    void a_training_tells_models_and_baselines_and_what_is_not_shown() {
        assertThat(trained.out())
                .contains("SIMULATED", "5 sessions ahead", "20 sessions ahead", "net of 0.27 %")
                .contains("ridge", "trees", "composite", "momentum_12_1", "random")
                .contains("luck reaches", "520 candidates", "4 configurations ever scored")
                .contains("a planted leak shows", "no champion; no edge is shown: ");
    }

    @Test
    @Order(2)
    void the_same_training_again_is_nothing_and_keeps_nothing_twice() {
        Ran again = nightdesk.inside(TRAIN).ends(ExitCode.DONE);
        assertThat(again.out()).contains("is complete already");
        assertThat(tables().rows("select count(*) from contest")).containsExactly("2");
        assertThat(nightdesk.inside("doctor").ends(ExitCode.DONE).out())
                .containsPattern("training +OK +models of 2026-11-20, no champion");
        assertThat(tables().rows(MODELS)).hasSize(4);
    }

    @Test
    @Order(3)
    void the_same_data_gives_the_same_models_to_the_last_bit(@TempDir Path home) {
        Cli other =
                Where.H2
                        .empty(home.resolve("var"))
                        .with(
                                "NIGHTDESK_CONFIG_DIR",
                                nightdesk.environment().getOrDefault("NIGHTDESK_CONFIG_DIR", ""));
        other.inside("run", "nightly", "--session", FRIDAY).ends(ExitCode.DONE);
        other.inside(TRAIN).ends(ExitCode.DONE);
        assertThat(new Tables(other).rows(MODELS)).isEqualTo(tables().rows(MODELS));
        assertThat(
                        new Tables(other)
                                .rows(
                                        "select contest_id, data_hash, luck_border from contest order by 1"))
                .isEqualTo(
                        tables().rows(
                                        "select contest_id, data_hash, luck_border from contest order by 1"));
    }

    @Test
    @Order(4)
    void a_night_before_anybody_is_believed_says_so_and_looks_when_the_horizon_is_over() {
        for (int night = 0; night < 6; night++) {
            nightdesk.inside(NEXT).ends(ExitCode.DONE);
        }
        assertThat(
                        tables().rows("select count(distinct session), max(reason) from stance")
                                .getFirst())
                .startsWith("7|no demonstrated edge: ");
        assertThat(tables().rows("select session, horizon, caught, suspects from canary"))
                .containsExactly(FRIDAY + "|5|" + yes() + "|");
        assertThat(
                        tables().rows(
                                        "select cardinality(weightings), cardinality(shuffled), contest_id = (select min(contest_id) from contest where horizon = 5) from canary"))
                .containsExactly("500|20|" + yes());
        assertThat(tables().rows("select model from realised order by 1"))
                .containsExactly("composite", "random");
        assertThat(tables().rows("select distinct model_version from publication"))
                .hasSize(1)
                .allMatch(version -> version.startsWith("rules-2-"));
        assertThat(tables().rows("select count(distinct session) from prediction"))
                .containsExactly("6");
    }

    private static String yes() {
        return tables().rows("select true").getFirst();
    }

    @Test
    @Order(5)
    void a_model_is_promoted_by_hand_only_if_it_has_shown_an_edge_or_by_force() {
        nightdesk
                .inside("model", "promote", ridge(), "--reason", "I like it")
                .ends(ExitCode.USAGE)
                .complains("ND-MODEL-UNKNOWN", "has not shown", "--force");
        assertThat(nightdesk.inside("model", "show", "nobody").ends(ExitCode.USAGE).err())
                .contains("no model 'nobody'", "nightdesk model list");
        nightdesk
                .inside("model", "promote", ridge(), "--force", "--reason", "I like it")
                .ends(ExitCode.DONE);
        JsonNode all =
                nightdesk.inside("model", "list", "--output", "json").ends(ExitCode.DONE).json();
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.valueStream().map(one -> one.get("state").stringValue()))
                .containsOnlyOnce("champion");
        assertThat(nightdesk.inside("model", "show", ridge()).ends(ExitCode.DONE).out())
                .contains(
                        "beats-composite",
                        "outside-luck",
                        "its contest has shown none",
                        "against outcomes that begin so many sessions later",
                        "chances, and what happened",
                        "I like it");
        JsonNode shown =
                nightdesk
                        .inside("model", "show", ridge(), "--output", "json")
                        .ends(ExitCode.DONE)
                        .json();
        assertThat(shown.get("decay").valueStream().map(one -> one.get("sessionsLater").asInt()))
                .containsExactly(1, 5, 10, 21);
        assertThat(shown.get("reliability").size()).isPositive();
        assertThat(nightdesk.inside("model", "compare").ends(ExitCode.DONE).out())
                .contains("low_volatility", "composite");
        nightdesk.inside("model", "rollback", "--reason", "I do not").ends(ExitCode.DONE);
        assertThat(tables().rows("select count(*) from model where state = 'CHAMPION'"))
                .containsExactly("0");
    }

    @Test
    @Order(6)
    void a_champion_that_is_trusted_has_its_say_and_the_score_is_still_the_sum() {
        String model = ridge();
        tables().execute(
                        "update contest_score set edge = true, ic = 0.5 where model = 'ridge'",
                        "update model set state = 'CHAMPION' where model_id = '" + model + "'");
        nightdesk.inside(NEXT).ends(ExitCode.DONE);
        String version =
                tables().rows("select model_version from publication order by session desc")
                        .getFirst();
        assertThat(version).startsWith("rules-2+" + model.substring(model.length() - 8) + "-");
        String ticker =
                Objects.requireNonNull(
                        nightdesk
                                .inside("picks", "--top", "1", "--output", "json")
                                .ends(ExitCode.DONE)
                                .json()
                                .get(0)
                                .get("ticker")
                                .stringValue());
        JsonNode why =
                nightdesk.inside("why", ticker, "--output", "json").ends(ExitCode.DONE).json();
        double sum =
                50
                        + why.get("reasons")
                                .valueStream()
                                .mapToDouble(one -> one.get("contribution").asDouble())
                                .sum();
        assertThat(sum).isCloseTo(why.get("score").asDouble(), Offset.offset(1e-9));
        assertThat(why.get("reasons").toString()).contains("forecast_20");
        assertThat(folder.resolve("var/simulated/report/latest/summary.txt"))
                .content()
                .containsPattern("ridge: rank IC .*\\s.*as\\s+foretold \\S+ in\\s+1\\s+look")
                .containsPattern(
                        "In the 1 look at what was foretold, luck reached a rank\\s+IC of");
        assertThat(
                        tables().rows(
                                        "select p.chances from prediction p join listing_ticker l on l.instrument_id = p.instrument_id"
                                                + " where l.ticker = '"
                                                + ticker
                                                + "' order by p.session desc limit 1"))
                .as("the chance that is foretold")
                .first()
                .asString()
                .contains(String.valueOf(why.get("confidence").asDouble()));
    }

    @Test
    @Order(7)
    void too_little_history_is_refused_before_anything_is_done(@TempDir Path home)
            throws IOException {
        Path config = Files.createDirectories(home.resolve("short"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 60")
                        .replace("history: 330", "history: 80"));
        Cli young = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        young.inside("run", "nightly", "--session", FRIDAY);
        young.inside(TRAIN)
                .ends(ExitCode.USAGE)
                .complains(
                        "ND-TRAIN-HISTORY",
                        "needs 97 sessions at least, 80 are stored",
                        "run backfill");
    }
}
