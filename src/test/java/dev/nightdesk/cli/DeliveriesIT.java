package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.DeliveryFiles;
import dev.nightdesk.testmarket.Filing;
import dev.nightdesk.testmarket.Listed;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.Quote;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nights from deliveries in a folder; and the same nights once more from the archive alone.
final class DeliveriesIT {

    private static final LocalDate FIRST = LocalDate.of(2024, 5, 29);
    private static final LocalDate PARTIAL = LocalDate.of(2024, 5, 30);
    private static final LocalDate LAST = SmallMarket.LAST;
    private static final LocalDate EVE = LocalDate.of(2024, 5, 28);

    /// What was filed since, with the day on which it was.
    private static final String FACTS =
            "select f.concept, f.period_end, f.fact_value, f.filed from fact f join listing_ticker t"
                    + " on t.instrument_id = f.instrument_id and t.ticker = 'S001' where f.filed >= date '"
                    + FIRST
                    + "' order by 1, 2, 3, 4";

    private static final SmallMarket MARKET = withFiling(SmallMarket.usual(), FIRST);

    private static @TempDir Path folder = Path.of("");
    private static DeliveryFiles deliveries = new DeliveryFiles(Path.of(""));
    private static Cli nightdesk = Cli.at(Path.of(""));
    private static final Map<LocalDate, Ran> NIGHTS = new LinkedHashMap<>();
    private static final Map<LocalDate, Exports> EXPECTED = new LinkedHashMap<>();

    /// Whose deliveries are no whole ones, as the folder is until the night after.
    private static DeliveryFiles deliveries(Path directory) {
        return new DeliveryFiles(directory)
                .put(MARKET, FIRST)
                .put(MARKET.partial(PARTIAL), PARTIAL)
                .put(MARKET, LAST);
    }

    /// Deliveries have no column for kinds.
    private static SmallMarket withFiling(SmallMarket market, LocalDate seen) {
        LocalDate end = LocalDate.of(2024, 3, 31);
        Filing more =
                new Filing(seen, "S001", end, false, "Q1", 2024, 9_000, 700, 0.7, 80_000, 40_000);
        return new SmallMarket(
                market.listings().stream()
                        .map(listed -> new Listed(listed.symbol(), listed.company(), ""))
                        .toList(),
                market.prices(),
                market.actions(),
                Stream.concat(market.filings().stream(), Stream.of(more)).toList());
    }

    private static String[] history() {
        MarketFiles tables = new MarketFiles(folder.resolve("tables"));
        tables.put(MARKET.until(EVE));
        return history(tables);
    }

    private static String[] history(MarketFiles tables) {
        return new String[] {
            "run",
            "backfill",
            "--market",
            tables.market(),
            "--from",
            "2023-03-20",
            "--to",
            EVE.toString()
        };
    }

    private static String[] night(LocalDate session) {
        return night(deliveries, session);
    }

    private static String[] night(DeliveryFiles from, LocalDate session) {
        return new String[] {
            "run", "nightly", "--market", from.market(), "--session", session.toString()
        };
    }

    private static String[] fromArchive(LocalDate session) {
        return new String[] {
            "run", "nightly", "--market", "files", "--session", session.toString(), "--from-archive"
        };
    }

    @BeforeAll
    static void three_nights_one_of_which_is_completed_by_the_next() {
        deliveries = deliveries(folder.resolve("deliveries"));
        nightdesk = Cli.at(folder.resolve("var")).forgetful();
        nightdesk.inside(history()).ends(ExitCode.DONE);
        NIGHTS.put(FIRST, nightdesk.inside(night(FIRST)).ends(ExitCode.DONE));
        NIGHTS.put(PARTIAL, nightdesk.inside(night(PARTIAL)).ends(ExitCode.GATE));
        NIGHTS.put(LAST, nightdesk.inside(night(LAST)).ends(ExitCode.DONE));
        nightdesk.inside(night(PARTIAL)).ends(ExitCode.DONE);
        Stream.of(FIRST, PARTIAL, LAST)
                .forEach(session -> EXPECTED.put(session, nightdesk.exports(session)));
    }

    @Test
    void the_newest_delivery_is_the_session_that_is_meant() {
        Ran again = nightdesk.inside("run", "nightly", "--market", deliveries.market());
        assertThat(again.ends(ExitCode.DONE).out()).contains(LAST + " is published already");
    }

    @Test
    void a_night_is_the_one_that_tables_of_the_same_rows_give(@TempDir Path home) {
        MarketFiles tables = new MarketFiles(home.resolve("tables"));
        tables.put(asKnownFirst(MARKET.until(FIRST), FIRST));
        Cli other = Cli.at(home.resolve("var")).forgetful();
        other.inside(Commands.nightly(tables, FIRST)).ends(ExitCode.DONE);
        Cli same = Cli.at(home.resolve("same")).forgetful();
        same.inside(history()).ends(ExitCode.DONE);
        same.inside(night(FIRST)).ends(ExitCode.DONE);
        assertThat(same.exports(FIRST).unlike(other.exports(FIRST))).isEmpty();
    }

    private static SmallMarket asKnownFirst(SmallMarket market, LocalDate session) {
        return new SmallMarket(
                market.listings(),
                market.prices().stream()
                        .map(quote ->
                                quote.session().equals(session)
                                        ? DeliveryFiles.first(quote)
                                        : quote)
                        .toList(),
                market.actions(),
                market.filings());
    }

    @Test
    void restated_bars_are_counted_and_kept() {
        long restated = ofSession(FIRST).filter(DeliveryFiles::isRestated).count();
        assertThat(restated).isPositive();
        assertThat(at(NIGHTS, PARTIAL).out())
                .contains(
                        "restated: %d of %d bars of %s"
                                .formatted(restated, ofSession(FIRST).count(), FIRST));
        assertThat(
                        new Tables(nightdesk)
                                .rows(
                                        "select count(*) from bar_version where session = date '"
                                                + FIRST
                                                + "'"))
                .containsExactly(String.valueOf(restated));
    }

    private static Stream<String> ofSession(LocalDate session) {
        return MARKET.prices().stream()
                .filter(quote -> quote.session().equals(session))
                .map(Quote::symbol);
    }

    @Test
    void a_filing_that_comes_again_is_the_same_fact() {
        assertThat(new Tables(nightdesk).rows(FACTS))
                .isNotEmpty()
                .allMatch(row -> row.endsWith(FIRST.toString()));
    }

    /// It was there from then on, whenever it is read.
    @Test
    void a_filing_of_a_delivery_that_comes_late_is_the_same_fact(@TempDir Path home)
            throws IOException {
        DeliveryFiles some = deliveries(home.resolve("deliveries"));
        Path late = some.file(FIRST);
        Path away = Files.move(late, home.resolve("away"));
        Cli other = Cli.at(home.resolve("var")).forgetful();
        other.inside(history()).ends(ExitCode.DONE);
        other.inside(night(some, LAST)).ends(ExitCode.DONE);
        assertThat(new Tables(other).rows(FACTS)).isNotEmpty().allMatch(row -> row.endsWith("30"));
        Files.move(away, late);
        other.inside(night(some, FIRST)).ends(ExitCode.DONE);
        assertThat(new Tables(other).rows(FACTS)).isEqualTo(new Tables(nightdesk).rows(FACTS));
        assertThat(
                        other.exports(LAST)
                                .without("facts_age")
                                .unlike(at(EXPECTED, LAST).without("facts_age")))
                .as("but that it was not known to be so old")
                .isEmpty();
    }

    @Test
    void a_kind_that_tables_have_stated_is_not_guessed_again(@TempDir Path home) {
        SmallMarket stated = SmallMarket.usual();
        MarketFiles tables = new MarketFiles(home.resolve("tables")).put(stated.until(EVE));
        Cli other = Cli.at(home.resolve("var")).forgetful();
        other.inside(history(tables)).ends(ExitCode.DONE);
        String kinds =
                "select t.ticker, l.kind from listing l join listing_ticker t"
                        + " on t.instrument_id = l.instrument_id order by t.ticker";
        List<String> before = new Tables(other).rows(kinds);
        assertThat(before).contains("ZWAR|WARRANT", "ZUNI|UNIT", "ZPRE|PREFERRED");
        Ran night = other.inside(night(FIRST)).ends(ExitCode.DONE);
        assertThat(new Tables(other).rows(kinds)).isEqualTo(before);
        assertThat(night.out()).contains("WARRANT 1");
    }

    @Test
    void a_partial_delivery_is_completed_by_the_next() {
        assertThat(at(NIGHTS, PARTIAL).out()).contains("coverage:", "95.00 % needed");
        assertThat(at(EXPECTED, PARTIAL).bars().lines().count())
                .isEqualTo(ofSession(PARTIAL).count() + 1);
    }

    @Test
    void a_night_that_was_left_out_is_read_with_the_next(@TempDir Path home) {
        Cli late = Cli.at(home.resolve("var")).forgetful();
        late.inside(history()).ends(ExitCode.DONE);
        Ran night = late.inside(night(LAST)).ends(ExitCode.DONE);
        assertThat(night.err()).contains("calls: deliveries 3");
        assertThat(late.exports(LAST).unlike(at(EXPECTED, LAST))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_archive_alone_gives_the_same_nights(Where where, @TempDir Path home)
            throws IOException {
        Cli other = where.empty(home.resolve("var")).forgetful();
        other.inside(history()).ends(ExitCode.DONE);
        copyArchive(home.resolve("var"));
        Path away = Files.move(deliveries.directory(), home.resolve("away"));
        try {
            for (LocalDate session : List.of(FIRST, PARTIAL, LAST)) {
                other.inside(fromArchive(session)).ends(ExitCode.DONE);
            }
        } finally {
            Files.move(away, deliveries.directory());
        }
        EXPECTED.forEach((session, exports) ->
                assertThat(other.exports(session).unlike(exports)).as("%s", session).isEmpty());
        other.inside(fromArchive(LAST))
                .ends(ExitCode.USAGE)
                .complains(LAST + " is published", "NIGHTDESK_HOME");
    }

    @Test
    void one_night_from_the_archive_reads_those_before_it_too(@TempDir Path home) {
        Cli other = Cli.at(home.resolve("var")).forgetful();
        other.inside(history()).ends(ExitCode.DONE);
        copyArchive(home.resolve("var"));
        other.inside(fromArchive(LAST)).ends(ExitCode.DONE);
        assertThat(other.exports(LAST).unlike(at(EXPECTED, LAST))).isEmpty();
    }

    @Test
    void a_damaged_answer_ends_the_night_with_its_cause(@TempDir Path home) throws IOException {
        Cli other = Cli.at(home.resolve("var")).forgetful();
        other.inside(history()).ends(ExitCode.DONE);
        Path archive = copyArchive(home.resolve("var"));
        for (Path payload : payloads(archive)) {
            Files.write(payload, new byte[] {1, 2, 3});
        }
        Ran night = other.inside(fromArchive(FIRST)).ends(ExitCode.FAILED);
        assertThat(night.out())
                .contains(
                        "answer", "deliveries/listings/" + FIRST, "is damaged or missing", "backup")
                .contains("nightdesk restart");
        copyArchive(home.resolve("var"));
        other.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(other.exports(FIRST).analysis()).isEqualTo(at(EXPECTED, FIRST).analysis());
    }

    @Test
    void without_an_answer_nothing_is_made_from_the_archive(@TempDir Path home) {
        Cli other = Cli.at(home.resolve("var")).forgetful();
        other.inside(fromArchive(FIRST)).ends(ExitCode.USAGE).complains("holds no answer");
        assertThat(home.resolve("var/files/nightdesk.mv.db")).doesNotExist();
        other.inside("run", "nightly", "--from-archive")
                .ends(ExitCode.USAGE)
                .complains("--from-archive", "--session");
    }

    private static Path copyArchive(Path home) {
        Path from = folder.resolve("var/files/archive");
        Path to = home.resolve("files/archive");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> payloads(Path archive) throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            return files.filter(file -> file.toString().endsWith(".gz")).toList();
        }
    }

    private static <T> T at(Map<LocalDate, T> values, LocalDate session) {
        return Objects.requireNonNull(values.get(session));
    }
}
