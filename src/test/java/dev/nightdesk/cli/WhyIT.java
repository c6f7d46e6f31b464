package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.testmarket.Listed;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.Quote;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From a rating down to what it was made from, among companies that somebody named to do harm.
final class WhyIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);
    private static final String HOSTILE =
            "\u001b[2J\u001b]0;owned\u0007Evil\u202ednE\nnext: rm -r var";

    private static final String NEWS =
            """
            title,date,stock
            "Guidance %s",2024-05-29 10:30:00-04:00,S020
            Expands,2024-05-28 10:30:00-04:00,S020
            Comes later,2024-06-05 10:30:00-04:00,S020
            """
                    .formatted("\u001b[31mcut\u0007 at \u202eliave\u2028next: rm -r var");

    private static final String NAMES =
            """
            symbol,exchange,name,country,ipo_year,industry,sector,last_seen,first_seen
            S021,nasdaq,Lantern Light Corp.,,,,,2024-06-03,2021-01-30
            BRK-B,nyse,Berry Kilns Inc.,,,Cement,Materials,2024-06-03,2021-01-30
            S001,nyse,S001,,,Steel,Materials,2024-06-03,2021-01-30
            S002,nyse,S002,,,Steel,Materials,2024-06-03,2021-01-30
            S003,nyse,S003,,,Steel,Materials,2024-06-03,2021-01-30
            S004,nyse,S004,,,Steel,Materials,2024-06-03,2021-01-30
            S005,nyse,S005,,,Steel,Materials,2024-06-03,2021-01-30
            S006,nyse,S006,,,Steel,Materials,2024-06-03,2021-01-30
            S007,nyse,S007,,,Steel,Materials,2024-06-03,2021-01-30
            S030,nyse,S030,,,Water,Utilities,2024-06-03,2021-01-30
            S031,nyse,S031,,,Water,Utilities,2024-06-03,2021-01-30
            """;

    private static @TempDir Path folder = Path.of("");
    private static Cli nightdesk = Cli.at(Path.of(""));

    @BeforeAll
    static void two_nights() throws IOException {
        MarketFiles files = new MarketFiles(folder.resolve("files"));
        files.put(withAClassOfShares(SmallMarket.usual()));
        nightdesk = Cli.at(folder.resolve("var"));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        bring("listings", NAMES);
        bring("news", NEWS);
        new Tables(nightdesk)
                .execute(
                        "update listing set name = '" + HOSTILE + "' where " + of("S020"),
                        "update listing set name = 'S021' where " + of("S021"),
                        "update listing set name = '' where " + of("BRK.B"));
    }

    private static SmallMarket withAClassOfShares(SmallMarket market) {
        return new SmallMarket(
                market.listings().stream()
                        .map(one -> new Listed(named(one.symbol()), one.company(), one.kind()))
                        .toList(),
                market.prices().stream()
                        .map(one ->
                                new Quote(
                                        named(one.symbol()),
                                        one.session(),
                                        one.open(),
                                        one.high(),
                                        one.low(),
                                        one.close(),
                                        one.volume()))
                        .toList(),
                market.actions(),
                market.filings());
    }

    private static String named(String symbol) {
        return symbol.equals("S022") ? "BRK.B" : symbol;
    }

    private static String of(String ticker) {
        return "instrument_id = (select instrument_id from listing_ticker where ticker = '"
                + ticker
                + "')";
    }

    private static void bring(String what, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(what + ".csv"), text);
        nightdesk.inside("import", what, file.toString()).ends(ExitCode.DONE);
    }

    private static String told(String... more) {
        return nightdesk.inside(Commands.and(new String[] {"why"}, more)).ends(ExitCode.DONE).out();
    }

    private static JsonNode json(String... more) {
        return nightdesk
                .inside(Commands.and(new String[] {"why", "--output", "json"}, more))
                .ends(ExitCode.DONE)
                .json();
    }

    @Test
    void points_are_weight_times_distance_from_the_middle() {
        JsonNode why = json("S001");
        assertThat(why.get("reasons")).hasSizeGreaterThan(10);
        double sizes = 0;
        for (JsonNode one : why.get("reasons")) {
            double weight = one.get("weight").doubleValue();
            sizes += Math.abs(weight);
            if (!one.get("rank").isNull()) {
                double rank = one.get("rank").doubleValue();
                assertThat(one.get("contribution").doubleValue())
                        .isCloseTo(100 * weight * (rank - 0.5), within(1e-9));
            }
        }
        assertThat(sizes).isCloseTo(1, within(1e-9));
        assertThat(why.get("model").stringValue()).startsWith("rules-1-");
    }

    @Test
    void readings_have_a_rank_and_an_age() {
        JsonNode evidence = json("S001").get("evidence");
        JsonNode close = reading(evidence, "momentum_252");
        assertThat(close.get("asOf").stringValue()).isEqualTo("2024-05-31");
        assertThat(close.get("ageDays").intValue()).isZero();
        for (JsonNode reason : json("S001").get("reasons")) {
            JsonNode rank = reading(evidence, reason.get("reading").stringValue()).get("rank");
            assertThat(rank).isEqualTo(reason.get("rank"));
        }
        JsonNode growth = reading(evidence, "revenue_growth");
        assertThat(growth.get("ageDays").intValue()).isPositive();
        assertThat(LocalDate.parse(growth.get("asOf").stringValue())).isBefore(SmallMarket.LAST);
    }

    @Test
    void what_was_filed_is_ranked_within_the_sector_too() {
        JsonNode evidence = json("S001").get("evidence");
        assertThat(evidence.get("sector").stringValue()).isEqualTo("Materials");
        double rank = reading(evidence, "debt_to_assets").get("sectorRank").doubleValue();
        assertThat(List.of(6, 7, 8))
                .as("a place among those of the eight that have filed")
                .anyMatch(n -> Math.abs(2 * n * rank - Math.rint(2 * n * rank)) < 1e-9);
        assertThat(reading(evidence, "momentum_252").get("sectorRank").isNull()).isTrue();
        assertThat(told("S001")).contains(", sector Materials", "in sector");
        JsonNode few = json("S030").get("evidence");
        assertThat(few.get("sector").stringValue()).isEqualTo("Utilities");
        assertThat(reading(few, "debt_to_assets").get("sectorRank").isNull()).isTrue();
        JsonNode none = json("S020").get("evidence");
        assertThat(none.get("sector").isNull()).isTrue();
        assertThat(reading(none, "debt_to_assets").get("sectorRank").isNull()).isTrue();
    }

    private static JsonNode reading(JsonNode evidence, String id) {
        return evidence.get("readings")
                .valueStream()
                .filter(one -> one.get("reading").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bars_filings_and_headlines_are_counted() {
        JsonNode evidence = json("S020").get("evidence");
        assertThat(evidence.get("bars").get("count").intValue()).isBetween(280, 310);
        assertThat(evidence.get("bars").get("last").stringValue()).isEqualTo("2024-05-31");
        assertThat(evidence.get("closes")).hasSize(60);
        assertThat(evidence.get("closes").get(59).get("close").doubleValue())
                .isEqualTo(json("S020").get("close").doubleValue());
        assertThat(evidence.get("facts").intValue()).isGreaterThan(10);
        assertThat(evidence.get("filings").get(0).propertyNames())
                .contains("concept", "period", "filed", "ageDays", "value");
        assertThat(evidence.get("headlines").intValue()).isEqualTo(2);
        assertThat(told("S020"))
                .containsPattern("[▁▂▃▄▅▆▇█]{60}  60 closes since 2024-")
                .contains("bars: ", "filings: ", "headlines:", "[weight 16 %]");
    }

    @Test
    void a_past_session_is_told_as_it_was() {
        JsonNode then = json("S001", "--session", EVE.toString());
        assertThat(then.get("session").stringValue()).isEqualTo("2024-05-30");
        assertThat(then.get("evidence").get("bars").get("last").stringValue())
                .isEqualTo("2024-05-30");
        assertThat(then.has("diff")).isFalse();
    }

    @Test
    void what_has_changed_is_told_on_demand() {
        JsonNode then = json("S001", "--session", EVE.toString());
        JsonNode now = json("S001", "--diff");
        JsonNode diff = now.get("diff");
        assertThat(diff.get("since").stringValue()).isEqualTo("2024-05-30");
        assertThat(diff.get("score")).isEqualTo(then.get("score"));
        double sum =
                diff.get("contributions")
                        .valueStream()
                        .mapToDouble(one -> one.get("change").doubleValue())
                        .sum();
        assertThat(now.get("score").doubleValue() - then.get("score").doubleValue())
                .isCloseTo(sum, within(1e-9));
        assertThat(diff.get("readings")).hasSize(now.get("readings").size());
        assertThat(told("S001", "--diff"))
                .contains("since 2024-05-30:", "  points:", "  readings most changed:");
        assertThat(json("S001", "--diff", "--session", EVE.toString()).get("diff").isNull())
                .isTrue();
        assertThat(told("S001", "--diff", "--session", EVE.toString()))
                .endsWith("no session was published before\n");
    }

    @Test
    void a_name_that_somebody_brought_in_is_told_with_its_date() {
        assertThat(told("S021")).contains("Lantern Light Corp. (so called on 2024-06-03)");
        assertThat(json("S021").get("named").stringValue()).isEqualTo("2024-06-03");
        assertThat(json("S001").get("named").isNull()).isTrue();
        assertThat(nightdesk.inside("picks", "--top", "60", "--output", "json").json())
                .filteredOn(pick -> !pick.get("named").isNull())
                .allMatch(pick -> pick.get("name").stringValue().matches("(Lantern|Berry).*"));
    }

    @Test
    void a_class_of_shares_is_known_in_every_form() {
        for (String form : new String[] {"BRK.B", "BRK-B", "brk/b", "BRK B"}) {
            assertThat(json(form).get("ticker").stringValue()).isEqualTo("BRK.B");
        }
        assertThat(json("BRK", "B").get("name").stringValue()).isEqualTo("Berry Kilns Inc.");
    }

    @Test
    void nothing_from_outside_commands_the_terminal_or_looks_like_a_line_of_ours() {
        for (Format format : new Format[] {Format.table, Format.json}) {
            Ran ran = nightdesk.inside("why", "S020", "--diff", "--output", format.name());
            assertThat(ran.ends(ExitCode.DONE).out())
                    .contains("Evil", "Guidance")
                    .doesNotContain("\u001b", "\u0007", "\u202e", "\u2028", "\nnext: rm");
        }
        assertThat(json("S020").get("name").stringValue()).isEqualTo(HOSTILE);
        Ran failures = nightdesk.inside("failures", "--tickers");
        Ran show = nightdesk.inside("show", "3");
        assertThat(failures.out() + show.out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void of_a_ticker_that_is_unknown_near_ones_are_named() {
        nightdesk
                .inside("why", "S02O")
                .ends(ExitCode.USAGE)
                .complains("unknown ticker 'S02O'", "perhaps you mean");
        Ran hostile = nightdesk.inside("why", "S20\u001b[2J\u202e");
        assertThat(hostile.ends(ExitCode.USAGE).err()).doesNotContain("\u001b", "\u202e");
        nightdesk.inside("why", "'; drop table bar; --").ends(ExitCode.USAGE);
        nightdesk.inside("why", "x".repeat(10_000)).ends(ExitCode.USAGE);
        nightdesk.inside("why").ends(ExitCode.USAGE);
    }
}
