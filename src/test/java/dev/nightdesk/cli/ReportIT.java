package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.ledger.Brakes;
import dev.nightdesk.ledger.Budget;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Usd;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.QuotaStore;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The morning report that nights leave behind, and the command that finds it.
final class ReportIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);
    private static final LocalDate LAST = SmallMarket.LAST;
    private static final SmallMarket MARKET = SmallMarket.usual();
    private static final String[] FORCE = {
        "publish", "2024-05-31", "--force", "--reason", "two exchanges are closed"
    };

    private static final Quota DAY =
            new Quota("alphavantage", List.of(new Window.Daily(24, ZoneOffset.UTC)));
    private static final Budget BUDGET =
            new Budget(
                    Usd.of("50"),
                    new Brakes(new BigDecimal("0.80"), new BigDecimal("0.95")),
                    Usd.ZERO);

    private final Path home;
    private final MarketFiles files;
    private final Path reports;

    ReportIT(@TempDir Path folder) {
        this.home = folder.resolve("var");
        this.files = new MarketFiles(folder.resolve("files")).put(MARKET);
        this.reports = home.resolve("files/report");
    }

    private Ran night(Cli nightdesk, LocalDate session) {
        return nightdesk.inside(Commands.nightly(files, session));
    }

    private String text(String name) throws IOException {
        return Files.readString(reports.resolve(name));
    }

    /// Every file of a report with its content.
    private Map<String, String> report(LocalDate session) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path folder = reports.resolve(session.toString());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @ParameterizedTest
    @EnumSource
    void a_night_leaves_its_report_and_made_again_it_has_the_same_bytes(Where where)
            throws IOException {
        Cli nightdesk = where.empty(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        Ran night = night(nightdesk, LAST).ends(ExitCode.DONE);
        Path index = reports.resolve("2024-05-31/index.html");
        assertThat(night.out()).contains("report: " + index + "\nuniverse 65 = ");
        assertThat(Files.readSymbolicLink(reports.resolve("latest"))).hasToString("2024-05-31");

        Map<String, String> first = report(LAST);
        assertThat(first).containsKeys("summary.json", "summary.txt", "recommendations.csv");
        assertThat(first.keySet()).anyMatch(name -> name.startsWith("stock/"));
        assertThat(first.get("index.html"))
                .contains("Published ", "universe 65 = analysed 57 + excluded 8 + failed 0")
                .contains("Since 2024-05-30: ", "Top buys", "not investment advice")
                .contains("No demonstrated edge: no model has been trained: nightdesk run train.")
                .doesNotContain("SIMULATED", "<script", "http://", "src=");
        assertThat(first.get("recommendations.csv"))
                .isEqualTo(nightdesk.exports(LAST).recommendations());
        assertThat(first.get("analysis.csv")).isEqualTo(nightdesk.exports(LAST).analysis());
        isSummarized();

        Ran again = nightdesk.inside("report", "--again").ends(ExitCode.DONE);
        assertThat(again.out()).isEqualTo(index + "\n");
        assertThat(report(LAST)).isEqualTo(first);
        nightdesk.inside("report", "--session", "2024-05-30", "--again").ends(ExitCode.DONE);
        assertThat(Files.readSymbolicLink(reports.resolve("latest"))).hasToString("2024-05-31");
    }

    @Test
    void the_bill_of_a_past_session_knows_nothing_of_what_was_called_later() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        Map<String, String> first = report(EVE);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        try (Database database = Database.open(DatabaseAddress.embedded(home.resolve("files")))) {
            QuotaStore quotas = new QuotaStore(database);
            Instant later = Instant.now().plusSeconds(1);
            List<Wanted> calls = List.of(new Wanted("news-sentiment", OptionalInt.empty()));
            quotas.reserve(DAY, Tariff.of(Usd.of("1"), BUDGET), later, calls);
            quotas.block("alphavantage", later.plusSeconds(3600), "shut out");
        }
        nightdesk.inside("report", "--session", EVE.toString(), "--again").ends(ExitCode.DONE);
        assertThat(report(EVE)).isEqualTo(first);
        nightdesk.inside("report", "--again").ends(ExitCode.DONE);
        assertThat(text("latest/index.html")).contains("blocked: shut out");
    }

    private void isSummarized() throws IOException {
        JsonNode summary = JsonMapper.shared().readTree(text("latest/summary.json"));
        assertThat(summary.get("published").booleanValue()).isTrue();
        assertThat(summary.get("analysed").intValue()).isEqualTo(57);
        assertThat(summary.get("changes").get("since").stringValue()).isEqualTo("2024-05-30");
        assertThat(text("latest/summary.txt")).startsWith("Morning report 2024-05-31\nPublished ");
    }

    @Test
    void a_page_of_every_stock_is_to_be_had() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        nightdesk.inside("report", "--all-stocks").ends(ExitCode.DONE);
        assertThat(report(LAST).keySet().stream().filter(name -> name.startsWith("stock/")))
                .hasSize(57)
                .contains("stock/NAN.html", "stock/TRUE.html");
        JsonNode told = nightdesk.inside("report", "--output", "json").ends(ExitCode.DONE).json();
        assertThat(told.get("session").stringValue()).isEqualTo("2024-05-31");
        assertThat(told.get("written").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_report_of_a_refused_night_says_so_first_until_somebody_publishes_it(Where where)
            throws IOException {
        Cli nightdesk = where.empty(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        files.put(MARKET.shrunken());
        Ran refused = night(nightdesk, LAST).ends(ExitCode.GATE);
        assertThat(refused.out()).contains("report: ");
        assertThat(text("latest/summary.txt"))
                .startsWith("Morning report 2024-05-31, not published\nNothing new was published")
                .contains("The set of 2024-05-30 still\nstands.", "vanished_names: ");
        assertThat(text("latest/index.html"))
                .contains("href=\"../2024-05-30/index.html\"", "nightdesk restart")
                .doesNotContain("Top buys");
        assertThat(text("latest/recommendations.csv").lines()).hasSize(1);
        assertThat(report(LAST).keySet()).noneMatch(name -> name.startsWith("stock/"));
        String analysed = text("latest/analysis.csv");
        assertThat(analysed.lines()).hasSizeGreaterThan(20);
        new Tables(nightdesk)
                .execute(
                        "update profile set sector = 'Energy', described = date '2024-01-01'"
                                + " where symbol = 'S020'");
        nightdesk.inside("report", "--again").ends(ExitCode.DONE);
        assertThat(text("latest/index.html")).contains("<th scope=\"row\">Energy</th>");

        assertThat(nightdesk.inside(FORCE).ends(ExitCode.DONE).out()).contains("report: ");
        assertThat(text("latest/index.html"))
                .contains("published by force", "two exchanges are closed", "Top buys");
        assertThat(text("latest/recommendations.csv").lines()).hasSizeGreaterThan(20);
        assertThat(text("latest/analysis.csv")).isEqualTo(analysed);
    }

    @Test
    void a_rerun_that_publishes_makes_the_report_anew() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        nightdesk.inside("rerun", "NAN").ends(ExitCode.DONE);
        assertThat(text("latest/index.html")).doesNotContain("republished");
        Ran rerun = nightdesk.inside("rerun", "NAN", "--publish").ends(ExitCode.DONE);
        assertThat(rerun.out()).contains("report: ");
        assertThat(text("latest/index.html")).contains("1 ticker rated again, and republished by");
    }

    /// Does something while no report can be written.
    private Ran blocked(Supplier<Ran> command) throws IOException {
        Path aside = reports.resolveSibling("aside");
        Files.move(reports, aside);
        Files.writeString(reports, "in the way");
        Ran ran = command.get().ends(ExitCode.DONE);
        assertThat(ran.err()).contains("next: nightdesk report --session 2024-05-31 --again");
        Files.delete(reports);
        Files.move(aside, reports);
        return ran;
    }

    private static boolean isWritten(Cli nightdesk) {
        Ran found = nightdesk.inside("report", "--output", "json").ends(ExitCode.DONE);
        return found.json().get("written").booleanValue();
    }

    @Test
    void a_report_of_what_was_published_before_is_made_anew() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        files.put(MARKET.shrunken());
        night(nightdesk, LAST).ends(ExitCode.GATE);
        assertThat(isWritten(nightdesk)).isFalse();
        blocked(() -> nightdesk.inside(FORCE));
        assertThat(text("latest/summary.txt")).contains("a gate refused");
        assertThat(isWritten(nightdesk)).isTrue();
        assertThat(text("latest/summary.txt")).contains("published by force");

        blocked(() -> nightdesk.inside("rerun", "S020", "--publish"));
        assertThat(text("latest/summary.txt")).doesNotContain("rated again");
        assertThat(isWritten(nightdesk)).isTrue();
        assertThat(text("latest/summary.txt")).contains("rated again");
        assertThat(isWritten(nightdesk)).isFalse();
        Files.writeString(reports.resolve("latest/summary.json"), "{");
        assertThat(isWritten(nightdesk)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recover", "restart --last"})
    void a_rerun_that_died_before_its_report_has_it_made_by_what_goes_on(String command)
            throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        blocked(() -> nightdesk.inside("rerun", "S020", "--publish"));
        assertThat(text("latest/summary.txt")).doesNotContain("rated again");
        nightdesk.inside(command.split(" ", -1)).ends(ExitCode.DONE);
        assertThat(text("latest/summary.txt")).contains("rated again");
    }

    @Test
    void changes_by_another_model_are_told_as_such() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        Path config = Files.createDirectories(home.resolve("config"));
        String nightly = Files.readString(Path.of("jobs/nightly.yaml"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                nightly.replace("momentum_252, weight: 16", "momentum_252, weight: 17"));
        night(nightdesk.with("NIGHTDESK_CONFIG_DIR", config.toString()), LAST).ends(ExitCode.DONE);
        assertThat(text("latest/index.html"))
                .containsPattern(
                        "Since 2024-05-30, by another model \\(rules-2-[0-9a-f]+\\), so that points do"
                                + " not compare: ");
    }

    @Test
    void without_an_opinion_there_was_no_score() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        JsonNode pick = JsonMapper.shared().readTree(text("latest/summary.json")).at("/buys/0");
        assertThat(pick.get("scoreBefore").isNumber()).isTrue();
        new Tables(nightdesk)
                .execute(
                        "update recommendation set rating = 'NO_OPINION', no_opinion_reason = 'STALE'"
                                + " where session = date '2024-05-30'");
        nightdesk.inside("report", "--again").ends(ExitCode.DONE);
        pick = JsonMapper.shared().readTree(text("latest/summary.json")).at("/buys/0");
        assertThat(pick.get("scoreBefore").isNull()).isTrue();
    }

    @Test
    void a_report_that_cannot_be_written_does_not_change_how_a_night_ends() throws IOException {
        Cli nightdesk = Cli.at(home);
        Files.createDirectories(reports.getParent());
        Files.writeString(reports, "in the way");
        Ran night = night(nightdesk, LAST).ends(ExitCode.DONE);
        assertThat(night.out()).contains("published 2024-05-31").doesNotContain("report: ");
        assertThat(night.err().lines().filter(line -> line.contains("[ND-REPORT]")))
                .singleElement()
                .asString()
                .contains("the report of 2024-05-31 could not be written: ")
                .contains("; next: nightdesk report --session 2024-05-31 --again");
        nightdesk.inside("report").ends(ExitCode.USAGE).complains("[ND-REPORT]", "next: ");

        Files.delete(reports);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        assertThat(reports.resolve("latest/index.html")).exists();
    }

    @Test
    void a_full_disk_is_told_as_such() throws IOException {
        Cli nightdesk = Cli.at(home);
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectories(reports), 1)) {
            disk.fill();
            assertThat(night(nightdesk, LAST).ends(ExitCode.DONE).err())
                    .contains(
                            "could not be written: No space left on device [ND-DISK-FULL]; next:"
                                    + " free some space, then: nightdesk report --session 2024-05-31 --again");
            nightdesk
                    .inside("report")
                    .ends(ExitCode.FAILED)
                    .complains(
                            "No space left on device [ND-DISK-FULL]",
                            "next: free some space, then: nightdesk report");
        }
    }

    @Test
    void a_past_night_that_was_refused_knows_nothing_later() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, EVE).ends(ExitCode.DONE);
        files.put(MARKET.shrunken());
        night(nightdesk, LAST).ends(ExitCode.GATE);
        files.put(MARKET);
        night(nightdesk, LocalDate.of(2024, 6, 3)).ends(ExitCode.DONE);
        String[] again = {"report", "--session", "2024-05-31", "--again"};
        nightdesk.inside(again).ends(ExitCode.DONE);
        assertThat(text("2024-05-31/index.html"))
                .contains("The set of 2024-05-30 still stands.", "../2024-05-30/index.html");

        Files.move(reports.resolve("2024-05-30"), home.resolve("elsewhere"));
        nightdesk.inside(again).ends(ExitCode.DONE);
        assertThat(text("2024-05-31/index.html"))
                .contains("The set of 2024-05-30 still stands.")
                .doesNotContain("../2024");
    }

    @Test
    void what_there_is_no_report_of_is_told_with_the_next_command() {
        Cli nightdesk = Cli.at(home);
        nightdesk
                .inside("report", "--market", "files")
                .ends(ExitCode.USAGE)
                .complains("there is no database", "next: ");
        night(nightdesk, LAST).ends(ExitCode.DONE);
        nightdesk
                .inside("report", "--session", "2024-05-29")
                .ends(ExitCode.USAGE)
                .complains(
                        "there is no night of 2024-05-29",
                        "next: nightdesk run nightly --session 2024-05-29");
        nightdesk.inside("report", "--output", "csv").ends(ExitCode.USAGE).complains("no table");
    }

    @Test
    void a_report_is_a_message_for_sendmail() throws IOException {
        Cli nightdesk = Cli.at(home);
        night(nightdesk, LAST).ends(ExitCode.DONE);
        Ran mail = nightdesk.inside("report", "--mail", "-", "--to", "me@example.org");
        assertThat(mail.ends(ExitCode.DONE).out())
                .startsWith("To: me@example.org\nSubject: Morning report 2024-05-31\nDate: ")
                .contains("multipart/alternative", "text/plain; charset=utf-8", "text/html");
        Path file = home.resolve("mail.txt");
        nightdesk.inside("report", "--mail", file.toString()).ends(ExitCode.DONE);
        assertThat(Files.readString(file)).startsWith("Subject: ");
        for (String bad : new String[] {"me", "a@b\r\nBcc: c@d", "a b@c", "a@b,c@d"}) {
            nightdesk
                    .inside("report", "--mail", "-", "--to", bad)
                    .ends(ExitCode.USAGE)
                    .complains("no address");
        }
    }

    @Test
    void a_simulated_night_says_so_in_its_report() throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        String nightly = Files.readString(Path.of("jobs/nightly.yaml"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                nightly.replaceFirst("stocks: 6400", "stocks: 120"));
        Cli nightdesk = Cli.at(home).with("NIGHTDESK_CONFIG_DIR", config.toString());
        nightdesk.inside("run", "nightly").ends(ExitCode.DONE);
        Path latest = home.resolve("simulated/report/latest");
        assertThat(Files.exists(latest, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Files.readString(latest.resolve("index.html")))
                .contains("<p class=\"simulated\">SIMULATED market: ");
        assertThat(Files.readString(latest.resolve("summary.txt"))).startsWith("SIMULATED market");
        try (Stream<Path> stocks = Files.list(latest.resolve("stock"))) {
            assertThat(Files.readString(stocks.findFirst().orElseThrow())).contains("SIMULATED");
        }
    }
}
