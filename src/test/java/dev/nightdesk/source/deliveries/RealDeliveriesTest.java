package dev.nightdesk.source.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.files.FilesMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Ten nights of January 2016 as they were delivered, against the tables made from all nights.
final class RealDeliveriesTest {

    private static final String MARKET = "data/us-daily-2015-2016";
    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final List<LocalDate> SESSIONS =
            CALENDAR.sessions(LocalDate.of(2016, 1, 19), LocalDate.of(2016, 2, 1));

    private static final List<Found<Delivery>> NIGHTS = new ArrayList<>();

    @BeforeAll
    static void read() throws NoReply {
        FolderTransport folder = new FolderTransport(Recorded.file(MARKET + "/nightly"));
        DeliveryFeed feed = new DeliveryFeed(CALENDAR::isSession);
        NIGHTS.clear();
        for (LocalDate session : SESSIONS) {
            String subject = session.toString();
            NIGHTS.add(
                    (Found<Delivery>) feed.read(folder.exchange(feed.request(subject)), subject));
        }
    }

    @Test
    void every_price_is_a_bar_or_counted() {
        assertThat(NIGHTS.stream().map(night -> night.rows().getFirst().bars().size()))
                .containsExactly(
                        12_154, 12_151, 12_154, 12_147, 11_656, 12_146, 12_147, 12_138, 12_140,
                        12_125);
        Rejections first = NIGHTS.getFirst().rejections();
        assertThat(first.rejected()).containsOnlyKeys(RowFault.NOT_A_SESSION, RowFault.DUPLICATE);
        assertThat(first.rejected(RowFault.NOT_A_SESSION)).isEqualTo(8);
        assertThat(NIGHTS)
                .allSatisfy(night ->
                        assertThat(night.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(3));
    }

    @Test
    void one_night_was_not_whole() {
        Map<Integer, Long> days = days(deliveries().get(4));
        assertThat(days).containsOnlyKeys(day(3), day(4));
        assertThat(days.get(day(4))).isEqualTo(5_586);
        assertThat(days(deliveries().get(5)).get(day(4))).isEqualTo(6_073);
    }

    @Test
    void listings_are_those_of_the_list() {
        assertThat(deliveries().stream().map(night -> night.listings().size()))
                .containsExactly(
                        6_174, 6_173, 6_198, 6_195, 6_167, 6_194, 6_196, 6_193, 6_194, 6_162);
    }

    @Test
    void values_are_restated_as_often_as_the_table_says() throws IOException {
        Set<String> restated = new HashSet<>();
        for (int night = 0; night + 1 < SESSIONS.size(); night++) {
            restated.addAll(
                    restated(day(night), deliveries().get(night), deliveries().get(night + 1)));
        }
        Set<String> told =
                table("restatements.csv.gz").stream()
                        .map(row -> row.getField("symbol") + " " + row.getField("date"))
                        .filter(row -> isWithin(row.substring(row.indexOf(' ') + 1)))
                        .collect(Collectors.toSet());
        assertThat(restated).hasSize(196).isEqualTo(told);
    }

    @Test
    void actions_are_those_of_the_table() throws IOException {
        Map<String, Double> ratios = new TreeMap<>();
        deliveries().stream()
                .flatMap(night -> night.actions().stream())
                .forEach(action -> ratios.put(key(action), action.ratio()));
        Map<String, Double> told = new TreeMap<>();
        for (NamedCsvRecord row : table("actions.csv.gz")) {
            LocalDate exDay = CALENDAR.next(LocalDate.parse(row.getField("prev_date")));
            if (SESSIONS.contains(exDay)) {
                told.put(
                        row.getField("symbol") + " " + exDay,
                        Double.parseDouble(row.getField("ratio")));
            }
        }
        assertThat(ratios).hasSize(398).containsOnlyKeys(told.keySet());
        assertThat(told)
                .allSatisfy((key, ratio) ->
                        assertThat(ratios.get(key)).isCloseTo(ratio, within(5.1e-7)));
    }

    @Test
    void the_first_facts_of_a_filing_are_those_of_the_table() {
        Map<List<Object>, QuotedFact> first = new HashMap<>();
        deliveries().stream()
                .flatMap(night -> night.facts().stream())
                .forEach(fact -> first.putIfAbsent(key(fact), fact));
        assertThat(Set.copyOf(first.values())).isEqualTo(factsOfTheTable());
        assertThat(first.size()).isEqualTo(1_469);
    }

    private static List<Delivery> deliveries() {
        return NIGHTS.stream().map(night -> night.rows().getFirst()).toList();
    }

    private static int day(int night) {
        return (int) SESSIONS.get(night).toEpochDay();
    }

    private static Map<Integer, Long> days(Delivery delivery) {
        return delivery.bars().stream()
                .collect(Collectors.groupingBy(QuotedBar::day, Collectors.counting()));
    }

    /// Symbols that have a bar of the day in both deliveries, but not the same.
    private static Set<String> restated(int day, Delivery before, Delivery after) {
        Map<String, QuotedBar> known =
                before.bars().stream()
                        .filter(bar -> bar.day() == day)
                        .collect(Collectors.toMap(QuotedBar::symbol, bar -> bar));
        return after.bars().stream()
                .filter(bar -> bar.day() == day && known.containsKey(bar.symbol()))
                .filter(bar -> !bar.equals(known.get(bar.symbol())))
                .map(bar -> bar.symbol() + " " + LocalDate.ofEpochDay(day))
                .collect(Collectors.toSet());
    }

    private static boolean isWithin(String date) {
        LocalDate day = LocalDate.parse(date);
        return SESSIONS.contains(day) && !day.equals(SESSIONS.getLast());
    }

    private static String key(QuotedAction action) {
        return action.symbol() + " " + LocalDate.ofEpochDay(action.exDay());
    }

    private static List<Object> key(QuotedFact quoted) {
        Fact fact = quoted.fact();
        return List.of(
                quoted.symbol(),
                fact.concept(),
                fact.period(),
                fact.fiscalYear(),
                fact.periodEnd(),
                fact.amended());
    }

    private static Set<QuotedFact> factsOfTheTable() {
        FilesMarket market =
                FilesMarket.open(Recorded.file(MARKET), CALENDAR::isSession, CALENDAR::next);
        Set<QuotedFact> facts = new HashSet<>();
        try (Rows<QuotedFact> rows =
                market.facts(day -> SESSIONS.contains(LocalDate.ofEpochDay(day)))) {
            for (QuotedFact fact = rows.next(); fact != null; fact = rows.next()) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static List<NamedCsvRecord> table(String name) throws IOException {
        Path file = Recorded.file(MARKET + "/" + name);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new GZIPInputStream(Files.newInputStream(file)))) {
            return rows.stream().toList();
        }
    }
}
