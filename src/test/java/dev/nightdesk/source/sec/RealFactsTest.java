package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.Reply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// All filings of Snowflake until May 2025, whose fiscal years end with January. The expected
/// figures were looked up in the file by hand.
class RealFactsTest {

    private static final String CIK = "1640147";

    private static Reply reply() {
        return Recorded.reply("sec/companyfacts-CIK0001640147-SNOW.json");
    }

    private static Found<FiledFact> read(Reply reply) {
        return (Found<FiledFact>) new SecFactFeed().read(reply, CIK);
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    private static List<Fact> of(Concept concept) {
        return read(reply()).rows().stream()
                .map(FiledFact::fact)
                .filter(fact -> fact.concept() == concept)
                .toList();
    }

    @Test
    void nothing_is_rejected() {
        assertThat(read(reply()).rejections()).isEqualTo(Rejections.NONE);
        assertThat(read(reply()).rows()).hasSizeBetween(270, 310);
    }

    /// The quarter of October 2019 was first filed a year later, beside its successor and under its
    /// label. The report of April 2022 calls itself one of a year.
    @ParameterizedTest
    @CsvSource({
        "Q3, 2020, 2019-10-31, 2020-12-03,   73012000",
        "Q3, 2021, 2020-10-31, 2020-12-03,  159624000",
        "FY, 2021, 2021-01-31, 2021-03-31,  592049000",
        "Q1, 2023, 2022-04-30, 2022-06-03,  422371000",
        "FY, 2025, 2025-01-31, 2025-03-21, 3626396000",
        "Q1, 2026, 2025-04-30, 2025-05-30, 1042074000",
    })
    void revenue_stands_in_its_own_period(
            FiscalPeriod period, int year, String end, String filed, double value) {
        assertThat(of(Concept.REVENUE))
                .filteredOn(fact -> fact.periodEnd() == day(end) && fact.period() == period)
                .containsExactly(
                        new Fact(
                                Concept.REVENUE, period, year, day(end), day(filed), false, value));
    }

    @Test
    void there_is_a_year_and_three_quarters_of_revenue_for_every_fiscal_year() {
        for (int year = 2022; year <= 2025; year++) {
            int fiscal = year;
            assertThat(of(Concept.REVENUE))
                    .filteredOn(fact -> fact.fiscalYear() == fiscal)
                    .extracting(Fact::period)
                    .containsExactlyInAnyOrder(
                            FiscalPeriod.Q1, FiscalPeriod.Q2, FiscalPeriod.Q3, FiscalPeriod.FY);
        }
    }

    @Test
    void income_is_that_of_the_shareholders() {
        assertThat(of(Concept.NET_INCOME))
                .filteredOn(fact -> fact.periodEnd() == day("2025-01-31"))
                .extracting(Fact::value)
                .containsExactly(-1_285_640_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2022-06-30", "2023-12-31", "2025-03-31"})
    void what_was_known_on_a_day_reads_the_same_today(String asOf) {
        List<FiledFact> known =
                read(reply()).rows().stream()
                        .filter(row -> row.fact().filed() <= day(asOf))
                        .toList();
        assertThat(known).isNotEmpty().isEqualTo(read(until(asOf)).rows());
    }

    /// The file as it was on that day.
    private static Reply until(String day) {
        JsonNode root = JsonMapper.shared().readTree(reply().body());
        root.path("facts").values().stream()
                .flatMap(taxonomy -> taxonomy.values().stream())
                .flatMap(tag -> tag.path("units").values().stream())
                .forEach(figures -> dropAfter((ArrayNode) figures, day));
        return new Reply(200, "", root.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void dropAfter(ArrayNode figures, String day) {
        figures.values().removeIf(figure -> figure.path("filed").asString("").compareTo(day) > 0);
    }
}
