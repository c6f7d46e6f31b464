package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Caller.MARKET;
import static dev.nightdesk.source.simulated.served.Caller.SESSION;
import static dev.nightdesk.source.simulated.served.Caller.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.QuotedFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilingsServedTest {

    private static final Caller CALLER = new Caller(Conditions.FAIR);
    private static final String INDEX = "/sec-www/Archives/edgar/daily-index/2026/QTR4/form.";
    private static final int FROM = Caller.day("2025-12-01");
    private static final Map<String, Integer> CIKS = new HashMap<>();

    @BeforeAll
    static void tickers() {
        CALLER.get("/sec-www/files/company_tickers.json")
                .json()
                .forEach(row ->
                        CIKS.put(row.path("ticker").asString(), row.path("cik_str").asInt()));
    }

    @AfterAll
    static void close() {
        CALLER.close();
    }

    private static JsonNode facts(int cik) {
        return CALLER.get(path(cik)).json().path("facts");
    }

    private static String path(int cik) {
        return String.format(Locale.ROOT, "/sec-data/api/xbrl/companyfacts/CIK%010d.json", cik);
    }

    private static List<JsonNode> lines(JsonNode facts, Tag... tags) {
        List<JsonNode> lines = new ArrayList<>();
        for (Tag tag : tags) {
            facts.path(tag.taxonomy())
                    .path(tag.element())
                    .path("units")
                    .path(tag.unit().word())
                    .forEach(lines::add);
        }
        return lines;
    }

    private static List<QuotedFact> told() {
        return all(MARKET.facts(day -> day >= FROM && day <= Moment.day(SESSION))).stream()
                .filter(quoted -> CIKS.containsKey(quoted.symbol()))
                .toList();
    }

    private static Set<Integer> filers() {
        Set<Integer> filers = new HashSet<>();
        told().forEach(quoted -> filers.add(CIKS.getOrDefault(quoted.symbol(), 0)));
        return filers;
    }

    private static boolean tells(JsonNode line, Fact fact) {
        String form = fact.period() == FiscalPeriod.FY ? "10-K" : "10-Q";
        return line.path("val").asDouble() == fact.value()
                && line.path("filed").asString().equals(Dates.iso(fact.filed()))
                && line.path("fy").asInt() == fact.fiscalYear()
                && line.path("fp").asString().equals(fact.period().name())
                && line.path("form").asString().equals(fact.amended() ? form + "/A" : form);
    }

    private static long days(JsonNode line) {
        return LocalDate.parse(line.path("end").asString()).toEpochDay()
                - LocalDate.parse(line.path("start").asString()).toEpochDay()
                + 1;
    }

    @Test
    void every_figure_of_the_simulated_market_is_there_with_its_period() {
        Map<Integer, JsonNode> facts = new HashMap<>();
        int met = 0;
        for (QuotedFact quoted : told()) {
            int cik = CIKS.getOrDefault(quoted.symbol(), 0);
            Fact fact = quoted.fact();
            Tag tag = Habits.of(cik).tag(fact.concept(), fact.filed());
            List<JsonNode> found =
                    lines(facts.computeIfAbsent(cik, FilingsServedTest::facts), tag).stream()
                            .filter(line -> tells(line, fact))
                            .filter(line ->
                                    fact.concept() == Concept.SHARES_OUTSTANDING
                                            || line.path("end")
                                                    .asString()
                                                    .equals(Dates.iso(fact.periodEnd())))
                            .toList();
            assertThat(found).as(quoted.toString()).isNotEmpty();
            if (!Line.isInstant(fact.concept())) {
                boolean isYear = fact.period() == FiscalPeriod.FY;
                assertThat(found)
                        .anyMatch(line ->
                                isYear ? days(line) > 360 : days(line) < 93 && days(line) > 88);
            }
            met++;
        }
        assertThat(met).isGreaterThan(4000);
    }

    @Test
    void some_companies_tell_the_year_to_date_and_repeat_earlier_years() {
        int toDate = 0;
        int repeated = 0;
        for (int cik : filers()) {
            JsonNode facts = facts(cik);
            List<JsonNode> income = lines(facts, Tag.NET_INCOME);
            toDate +=
                    income.stream().anyMatch(line -> days(line) > 170 && days(line) < 280) ? 1 : 0;
            Set<String> periods = new HashSet<>();
            repeated +=
                    income.stream()
                                    .filter(line -> !line.path("form").asString().endsWith("/A"))
                                    .anyMatch(line ->
                                            !periods.add(
                                                    line.path("start") + "" + line.path("end")))
                            ? 1
                            : 0;
        }
        assertThat(toDate).isBetween(20, 80);
        assertThat(repeated).isBetween(20, 80);
    }

    @Test
    void the_index_of_a_day_names_its_filers_in_columns_of_fixed_width() {
        Map<Integer, Set<String>> forms = new HashMap<>();
        Set<Integer> filers = new HashSet<>();
        for (int date = 9; date <= 13; date++) {
            List<String> lines =
                    CALLER.get(INDEX + "202611" + String.format(Locale.ROOT, "%02d", date) + ".idx")
                            .text()
                            .lines()
                            .toList();
            assertThat(lines.get(9)).startsWith("-----");
            for (String line : lines.subList(10, lines.size())) {
                int cik = Integer.parseInt(line.substring(74, 86).strip());
                filers.add(cik);
                forms.computeIfAbsent(cik, key -> new HashSet<>())
                        .add(line.substring(0, 12).strip());
                assertThat(line.substring(86, 94))
                        .isEqualTo("202611" + String.format(Locale.ROOT, "%02d", date));
                assertThat(line.substring(98)).startsWith("edgar/data/" + cik + "/").hasSize(52);
            }
        }
        Set<Integer> expected = new HashSet<>();
        all(MARKET.facts(day -> day >= Caller.day("2026-11-09") && day <= Caller.day("2026-11-13")))
                .forEach(quoted -> expected.add(CIKS.get(quoted.symbol())));
        assertThat(filers).isEqualTo(expected).isNotEmpty();
        assertThat(forms.values())
                .allMatch(some -> some.stream().allMatch(form -> form.startsWith("10-")));
    }

    @Test
    void what_is_not_there_is_refused_as_the_sec_does() {
        assertThat(CALLER.get(path(999)).status()).isEqualTo(404);
        Caller.Got sunday = CALLER.get(INDEX + "20261115.idx");
        assertThat(sunday.status()).isEqualTo(403);
        assertThat(sunday.text()).doesNotContain("Threshold").doesNotContain("Undeclared");
    }

    @Test
    void a_filing_is_public_from_ten_in_the_evening() {
        try (Caller caller = new Caller(Conditions.FAIR)) {
            Fact fact = null;
            int cik = 0;
            for (QuotedFact quoted : all(MARKET.facts(day -> day == Caller.day("2026-11-24")))) {
                fact = quoted.fact();
                cik = CIKS.getOrDefault(quoted.symbol(), 0);
            }
            assertThat(fact).isNotNull();
            assertThat(caller.at("2026-11-25T02:30:00Z").get(path(cik)).text())
                    .doesNotContain("2026-11-24");
            assertThat(caller.getNow(INDEX + "20261124.idx").status()).isEqualTo(403);
            assertThat(caller.at("2026-11-25T03:30:00Z").get(path(cik)).text())
                    .contains("\"filed\":\"2026-11-24\"");
            assertThat(caller.getNow(INDEX + "20261124.idx").text()).contains(" " + cik + " ");
        }
    }

    @Test
    void a_frame_holds_one_figure_of_many_companies() {
        JsonNode frame =
                CALLER.get("/sec-data/api/xbrl/frames/us-gaap/NetIncomeLoss/USD/CY2026Q2.json")
                        .json();
        assertThat(frame.path("pts").asInt())
                .isEqualTo(frame.path("data").size())
                .isGreaterThan(40);
        for (JsonNode row : frame.path("data")) {
            assertThat(lines(facts(row.path("cik").asInt()), Tag.NET_INCOME))
                    .anyMatch(line ->
                            line.path("accn").equals(row.path("accn"))
                                    && line.path("val").equals(row.path("val"))
                                    && line.path("end").equals(row.path("end")));
        }
        String none = "/sec-data/api/xbrl/frames/us-gaap/Goodwill/USD/CY2026Q2I.json";
        assertThat(CALLER.get(none).status()).isEqualTo(404);
        String assets = "/sec-data/api/xbrl/frames/us-gaap/Assets/USD/CY2026Q2I.json";
        assertThat(CALLER.get(assets).json().path("pts").asInt()).isGreaterThan(40);
    }
}
