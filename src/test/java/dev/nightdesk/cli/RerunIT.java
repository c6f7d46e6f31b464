package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Some tickers of a published session once more: beside what is published, or in its place.
final class RerunIT {

    private static final LocalDate LAST = SmallMarket.LAST;
    private static final String EQUATION = "universe 65 = analysed 57 + excluded 8 + failed 0";
    private static final List<String> PUBLISHED =
            List.of(
                    "publication",
                    "analysis",
                    "ranking",
                    "recommendation",
                    "exclusion",
                    "ticker_failure",
                    "action_quarantine",
                    "quality_check",
                    "night");

    private static final String CHEAPER =
            "update bar set close = close * 0.97, low = low * 0.96 where session = date '2024-05-31'"
                    + " and instrument_id in %s";

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static Exports expected = Exports.NONE;

    private @TempDir Path home = Path.of("");

    @BeforeAll
    static void an_undisturbed_night() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        expected = published(Cli.at(folder.resolve("undisturbed"))).exports(LAST);
    }

    private static Cli published(Cli nightdesk) {
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        return nightdesk;
    }

    /// All rows of the published set, each after its table's name.
    private static List<String> published(Tables tables) {
        return PUBLISHED.stream()
                .flatMap(table ->
                        tables.rows("select * from " + table + " order by 1, 2").stream()
                                .map(row -> table + "|" + row))
                .toList();
    }

    private static String id(String... tickers) {
        return "(select instrument_id from listing_ticker where ticker in ('"
                + String.join("','", tickers)
                + "'))";
    }

    private static JsonNode newest(Cli nightdesk) {
        return nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE).json().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_rerun_tells_and_changes_nothing(Where where) {
        Cli nightdesk = published(where.empty(home.resolve("var")));
        Tables tables = new Tables(nightdesk);
        List<String> before = published(tables);

        Ran ran = nightdesk.run("rerun", "s020", "S001", "S010,S013", "NAN").ends(ExitCode.DONE);
        assertThat(ran.last()).isEqualTo(EQUATION);
        assertThat(ran.out())
                .contains("the published set of 2024-05-31 is untouched")
                .contains(
                        "nightdesk rerun NAN S001 S010 S013 S020 --session 2024-05-31 --publish"
                                + " --market files")
                .containsPattern("S010 +NO_BAR_THIS_SESSION +NO_BAR_THIS_SESSION")
                .containsPattern(
                        "S013 +NO_OPINION: PRICE_FLOOR +(\\S+) +NO_OPINION: PRICE_FLOOR +\\1")
                .containsPattern("S020 +([A-Z_]+ +\\S+) +\\1");
        assertThat(published(tables)).isEqualTo(before);
        assertThat(nightdesk.exports(LAST).unlike(expected)).isEmpty();

        JsonNode row = newest(nightdesk);
        assertThat(row.get("job").stringValue()).isEqualTo("rerun");
        assertThat(row.get("session").stringValue()).isEqualTo("2024-05-31");
        assertThat(row.get("published").booleanValue()).isFalse();
        assertThat(row.get("analysed").intValue()).isEqualTo(57);

        nightdesk
                .inside("run", "nightly", "--tickers", "S020", "--session", LAST.toString())
                .ends(ExitCode.DONE);
        assertThat(newest(nightdesk).get("id").intValue()).isGreaterThan(row.get("id").intValue());
        assertThat(nightdesk.inside("status", "rerun", "--output", "json").json()).hasSize(2);
        assertThat(nightdesk.inside("restart", "--last").ends(ExitCode.DONE).out())
                .contains("nothing to restart");
    }

    @ParameterizedTest
    @EnumSource
    void published_rows_are_replaced_and_everybody_elses_stay(Where where) {
        Cli nightdesk = published(where.empty(home.resolve("var")));
        Tables tables = new Tables(nightdesk);
        List<String> before = published(tables);
        tables.execute(
                CHEAPER.formatted(id("S020")),
                "insert into bar (instrument_id, session, open, high, low, close, volume)"
                        + " select instrument_id, date '2024-05-31', open, high, low, close, volume"
                        + " from bar where session = date '2024-05-30' and instrument_id in "
                        + id(SmallMarket.HALTED));

        Ran ran =
                nightdesk.inside("rerun", "S020", "S010", "S021", "--publish").ends(ExitCode.DONE);
        assertThat(ran.last()).isEqualTo("universe 65 = analysed 58 + excluded 7 + failed 0");
        assertThat(ran.out())
                .contains("republished 2024-05-31: 3 of 3")
                .contains("it was: " + EQUATION);
        Exports now = nightdesk.exports(LAST);
        assertThat(tickers(now.analysis(), expected.analysis())).containsExactly("S010", "S020");
        assertThat(tickers(now.recommendations(), expected.recommendations()))
                .containsExactly("S010", "S020", "S021");
        assertThat(newest(nightdesk).get("published").booleanValue()).isTrue();
        assertThat(newest(nightdesk).get("analysed").intValue()).isEqualTo(58);
        List<String> fresh =
                published(tables).stream().filter(row -> !before.contains(row)).toList();
        assertThat(fresh.stream().filter(row -> row.startsWith("publication|")))
                .singleElement()
                .asString()
                .contains("|65|58|7|0|1")
                .endsWith(before.getFirst().substring(before.getFirst().lastIndexOf('|')));
        assertThat(fresh.stream().filter(row -> row.startsWith("analysis|"))).hasSize(3);
        assertThat(fresh.stream().filter(row -> row.startsWith("recommendation|"))).hasSize(3);
        assertThat(fresh.stream().filter(row -> row.startsWith("ranking|"))).hasSizeLessThan(4);
        assertThat(fresh.stream().filter(row -> row.startsWith("exclusion|"))).isEmpty();
        isLogged(tables);
        nightdesk.inside("why", "S010").ends(ExitCode.DONE);
    }

    /// The lines that the other table has not got, by ticker.
    private static List<String> tickers(String table, String other) {
        List<String> lines = other.lines().toList();
        return table.lines()
                .filter(line -> !lines.contains(line))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static void isLogged(Tables tables) {
        String user = System.getProperty("user.name");
        assertThat(
                        tables.rows(
                                "select r.asked_by, p.session, p.analysed_before, p.excluded_before, p.analysed,"
                                        + " p.excluded from republication p"
                                        + " join rerun r on r.run_id = p.run_id"))
                .containsExactly(user + "|2024-05-31|57|8|58|7");
        assertThat(
                        tables.rows(
                                "select l.ticker, t.outcome, t.before_reason from rerun_ticker t"
                                        + " join listing_ticker l on l.instrument_id = t.instrument_id"
                                        + " order by 1"))
                .containsExactly(
                        "S010|ANALYSED|NO_BAR_THIS_SESSION",
                        "S020|ANALYSED|null",
                        "S021|ANALYSED|null");
    }

    @ParameterizedTest
    @EnumSource
    void a_ticker_that_failed_is_rated_by_the_command_that_failures_names(Where where) {
        Cli nightdesk = published(where.empty(home.resolve("var")));
        Tables tables = new Tables(nightdesk);
        tables.execute(
                "insert into ticker_failure (session, instrument_id, stage, reason, message)"
                        + " select session, instrument_id, 'analyze', 'UNUSABLE_DATA', 'close below low'"
                        + " from analysis where instrument_id in "
                        + id("S030"),
                "delete from analysis where instrument_id in " + id("S030"),
                "delete from ranking where instrument_id in " + id("S030"),
                "delete from recommendation where instrument_id in " + id("S030"),
                "update publication set analysed = 56, failed = 1");

        JsonNode failures = nightdesk.inside("failures", "--output", "json").json();
        String next =
                failures.valueStream()
                        .filter(one -> one.get("ticker").stringValue().equals("S030"))
                        .map(one -> one.get("next").stringValue())
                        .findFirst()
                        .orElse("");
        assertThat(next).startsWith("nightdesk rerun S030 --publish");
        Ran ran = nightdesk.inside(next.substring("nightdesk ".length()).split(" ", -1));
        assertThat(ran.ends(ExitCode.DONE).last()).isEqualTo(EQUATION);
        assertThat(ran.out()).containsPattern("S030 +UNUSABLE_DATA +[A-Z_]+ +\\S+");
        assertThat(nightdesk.exports(LAST).unlike(expected)).isEmpty();
        assertThat(nightdesk.inside("failures", "--output", "json").out()).doesNotContain("S030");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_gate_refuses_changes_nothing_until_a_restart_finds_it_mended(Where where) {
        Cli nightdesk = published(where.empty(home.resolve("var")));
        Tables tables = new Tables(nightdesk);
        List<String> before = published(tables);
        String some = id("S040", "S041", "S042");
        tables.execute(
                "update bar set session = date '2024-06-01' where session = date '2024-05-31'"
                        + " and instrument_id in "
                        + some);
        Ran refused =
                nightdesk
                        .inside("rerun", "S040", "S041", "S042", "S043", "--publish")
                        .ends(ExitCode.GATE);
        assertThat(refused.last()).isEqualTo(EQUATION);
        assertThat(refused.out())
                .contains("2024-05-31 stays as it was published: a gate refused")
                .contains("coverage: 93.10 %", "95.00 % needed")
                .containsPattern("S040 +\\S+ +\\S+ +NO_BAR_THIS_SESSION");
        assertThat(published(tables)).isEqualTo(before);
        assertThat(nightdesk.exports(LAST).recommendations()).isEqualTo(expected.recommendations());
        assertThat(newest(nightdesk).get("exitCode").intValue()).isEqualTo(3);
        assertThat(newest(nightdesk).get("published").booleanValue()).isFalse();

        tables.execute(
                "update bar set session = date '2024-05-31' where session = date '2024-06-01'");
        Ran mended = nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(mended.out()).contains("republished 2024-05-31: 0 of 4");
        assertThat(nightdesk.exports(LAST).unlike(expected)).isEmpty();
    }

    @Test
    void a_rerun_needs_neither_the_files_nor_the_newest_session() {
        MarketFiles own = new MarketFiles(home.resolve("files")).put(SmallMarket.usual());
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside(Commands.nightly(own, LAST)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(own, LocalDate.of(2024, 6, 3))).ends(ExitCode.DONE);
        own.remove("prices.csv.gz");
        nightdesk
                .inside("rerun", "S020", "--session", LAST.toString(), "--publish")
                .ends(ExitCode.DONE);
        assertThat(nightdesk.exports(LAST).unlike(expected)).isEmpty();
        assertThat(nightdesk.inside("rerun", "S020").ends(ExitCode.DONE).out())
                .contains("the published set of 2024-06-03 is untouched");
    }

    /// As a kill leaves it between the transaction that publishes and the end of the job.
    @Test
    void a_restart_after_the_publishing_tells_the_same_once_more() {
        Cli nightdesk = published(Cli.at(home.resolve("var")));
        Tables tables = new Tables(nightdesk);
        tables.execute(CHEAPER.formatted(id("S020")));
        Ran ran = nightdesk.inside("rerun", "S020", "--publish").ends(ExitCode.DONE);
        assertThat(ran.out()).contains("republished 2024-05-31: 1 of 1 ratings or scores");
        tables.execute(
                "update batch_step_execution set status = 'FAILED' where job_execution_id = 2"
                        + " and step_name = 'publish'",
                "update batch_job_execution set status = 'FAILED' where job_execution_id = 2");
        Ran again = nightdesk.inside("restart", "2").ends(ExitCode.DONE);
        assertThat(again.out()).isEqualTo(ran.out());
    }

    /// The first rerun is left as if it had been stopped before it could publish.
    @Test
    void older_readings_do_not_go_over_newer_ones() {
        Cli nightdesk = published(Cli.at(home.resolve("var")));
        Tables tables = new Tables(nightdesk);
        nightdesk.inside("rerun", "S020").ends(ExitCode.DONE);
        tables.execute(CHEAPER.formatted(id("S020")));
        nightdesk.inside("rerun", "S020", "--publish").ends(ExitCode.DONE);
        Exports newer = nightdesk.exports(LAST);
        assertThat(newer.unlike(expected)).isNotEmpty();
        tables.execute(
                "update batch_job_execution_params set parameter_value = 'analyze,recommend,publish'"
                        + " where job_execution_id = 2 and parameter_name = 'stages'",
                "update batch_job_execution set status = 'STOPPED' where job_execution_id = 2");
        Ran restarted = nightdesk.inside("restart", "2").ends(ExitCode.DONE);
        assertThat(restarted.out()).contains("republished 2024-05-31: 0 of 1");
        assertThat(nightdesk.exports(LAST).unlike(newer)).isEmpty();
    }
}
